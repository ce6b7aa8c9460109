'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import type { ConventionState } from '@/lib/db/generated/enums'
import { states } from './states'

type Status = { id: string; status: ConventionState | null; year: number | null; reservation: string; note: string; version: number }
type Fields = { status: string; year: string; reservation: string; note: string }
type ConventionFormProps = { code: string; assessment: { id: string; code: string }; title: string; adopted: number; status: Status }

/** One row of the table. Everything saves itself. */
export function ConventionForm({ code, assessment, title, adopted, status }: ConventionFormProps) {
  const t = useTranslations('conventions')
  const id = useId()
  const form = useForm<Fields>({
    defaultValues: {
      status: status.status ?? '',
      year: status.year === null ? '' : String(status.year),
      reservation: status.reservation,
      note: status.note,
    },
  })
  const record = { type: 'conventionStatus' as const, id: status.id }
  const place: Place = { name: `${assessment.code} ${title}`, address: `/assessments/${assessment.id}/profile/conventions#convention-${code}` }
  const { formProps } = useEdits(form, record, { version: status.version, choices: ['status'], place })
  const state = (field: keyof Fields) => <EditState id={`${id}-${field}-state`} record={record} field={field} label={`${title}: ${t(field)}`} />
  const control = (field: keyof Fields) => ({ id: `${id}-${field}`, className: 'input', 'aria-describedby': `${id}-${field}-state`, ...form.register(field) })
  return (
    <form {...formProps} id={`convention-${code}`} className="convention-row" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="flow-s">
        <legend>
          {title} <span className="soft small">{t('adopted', { year: String(adopted) })}</span>
        </legend>
        <div className="convention-fields">
          <div className="field">
            <label htmlFor={`${id}-status`}>{t('status')}</label>
            <select {...control('status')}>
              <option value="">{t('states.notStated')}</option>
              {states.map((each) => (
                <option key={each} value={each}>
                  {t(`states.${each}`)}
                </option>
              ))}
            </select>
            {state('status')}
          </div>
          <div className="field">
            <label htmlFor={`${id}-year`}>{t('year')}</label>
            <input {...control('year')} inputMode="numeric" maxLength={4} autoComplete="off" />
            {state('year')}
          </div>
          <details className="convention-more" open={Boolean(status.reservation || status.note) || undefined}>
            <summary>{t('more')}</summary>
            <div className="convention-fields">
              <div className="field">
                <label htmlFor={`${id}-reservation`}>{t('reservation')}</label>
                <textarea {...control('reservation')} className="input input--low" rows={2} dir="auto" />
                {state('reservation')}
              </div>
              <div className="field">
                <label htmlFor={`${id}-note`}>{t('note')}</label>
                <textarea {...control('note')} className="input input--low" rows={2} dir="auto" />
                {state('note')}
              </div>
            </div>
          </details>
        </div>
      </fieldset>
    </form>
  )
}
