import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { FormInstitution } from '@/lib/forms/queries'
import { localeNames, locales } from '@/lib/i18n/locales'

/** The institutions whose questionnaire can be taken as a Word file, each in the language that is chosen. */
export function FormList({ assessmentId, institutions }: { assessmentId: string; institutions: FormInstitution[] }) {
  const t = useTranslations('forms.make')
  const locale = useLocale()
  return (
    <ul role="list" className="list-lines">
      {institutions.map(({ id, name, locale: own, codes }) => (
        <li key={id} className="row row--between">
          <p className="grow basis-56"><strong><bdi lang={own}>{name}</bdi></strong><br /><span className="small soft">{t('handed', { count: codes.length })}</span></p>
          <form className="row items-end" action={`/assessments/${assessmentId}/forms/${id}`}>
            <span className="field">
              <label className="xs" htmlFor={`language-${id}`}>{t('language')}</label>
              <select className="input" id={`language-${id}`} name="language" defaultValue={(locales as readonly string[]).includes(own) ? own : locale}>
                {locales.map((each) => <option key={each} value={each} lang={each}>{localeNames[each]}</option>)}
              </select>
            </span>
            <button type="submit" className="btn btn--second" aria-label={t('downloadOf', { name })}><Icon name="down" />{t('download')}</button>
          </form>
        </li>
      ))}
    </ul>
  )
}
