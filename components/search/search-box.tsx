import { Icon } from '@/components/ui/icon'

type Props = { assessmentId: string; label: string; hint: string; submit: string; query?: string }

/** Looks through one assessment. A plain form: it works before any script has come. */
export const SearchBox = ({ assessmentId, label, hint, submit, query = '' }: Props) => (
  <search>
    <form className="field measure" action={`/assessments/${assessmentId}/search`}>
      <label htmlFor="words">{label}</label>
      <span className="hint" id="words-hint">{hint}</span>
      <div className="finder">
        <input className="input" id="words" type="search" name="q" dir="auto" defaultValue={query} maxLength={200} aria-describedby="words-hint" data-shortcut="search" />
        <button type="submit" className="btn"><Icon name="search" />{submit}</button>
      </div>
    </form>
  </search>
)
