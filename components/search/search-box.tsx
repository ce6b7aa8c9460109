import { Icon } from '@/components/ui/icon'

type Props = { assessmentId: string; label: string; submit: string; query?: string }

/** Looks through one assessment. A plain form: it works before any script has come. */
export const SearchBox = ({ assessmentId, label, submit, query = '' }: Props) => (
  <search>
    <form className="finder" action={`/assessments/${assessmentId}/search`}>
      <input className="input" type="search" name="q" defaultValue={query} maxLength={200} aria-label={label} placeholder={label} data-shortcut="search" />
      <button type="submit" className="btn btn--second" aria-label={submit}><Icon name="search" /></button>
    </form>
  </search>
)
