import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DimensionTexts } from '@/lib/framework/texts'
import type { ProfileProblem } from '@/lib/profiles/problems'
import type { ReplacedCharacter } from '@/lib/profiles/replaced'

interface ProfileProblemsProps {
  assessmentId: string
  dimensions: readonly Pick<DimensionTexts, 'code' | 'slug'>[]
  problems: ProfileProblem[]
  replaced: ReplacedCharacter[]
}

/** What the editor should look at: none of it stops the document. */
export function ProfileProblems({ assessmentId, dimensions, problems, replaced }: ProfileProblemsProps) {
  const t = useTranslations('profile')
  const count = problems.length + replaced.length
  const address = ({ dimensionCode, findingId }: ProfileProblem) => {
    const slug = dimensions.find(({ code }) => code === dimensionCode)?.slug ?? ''
    return `/assessments/${assessmentId}/profile/${slug}?open=${findingId}#open`
  }
  if (count === 0) return null
  return (
    <section className="wrap profile-acts" aria-labelledby="problems">
      <details>
        <summary id="problems">{t('problems', { count })}</summary>
        <p className="small">{t('problemsLead')}</p>
        <ul className="small">
          {problems.map((problem, index) => (
            <li key={index}>
              <Link href={address(problem)}>{t('paragraph', { number: problem.number })}</Link>: {t(`problemKinds.${problem.kind}`, { mark: problem.mark ?? '' })}
            </li>
          ))}
          {replaced.map(({ character, code, number }) => (
            <li key={`${code} ${number}`}>
              {number ? t('paragraph', { number }) : t('elsewhere')}: {t('undrawable', { character, code })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
