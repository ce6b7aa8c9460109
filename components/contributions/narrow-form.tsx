import { Button } from '@/components/ui/button'
import type { InstitutionName } from '@/lib/contributions/schema'
import { standings } from '@/lib/contributions/standing'
import type { AnswerWords } from '@/components/answers/answers-context'
import type handouts from '@/lib/i18n/messages/en/handouts.json'

type Props = {
  narrowing: { standing: string; institution: string }
  institutions: InstitutionName[]
  words: typeof handouts
  answerWords: AnswerWords
}

/** Narrows the list to a state and an institution, by the address: it works without a script and can be sent to a colleague. */
export const NarrowForm = ({ narrowing, institutions, words, answerWords }: Props) => (
  <form className="row register-search" method="get" role="search" aria-label={words.narrow}>
    <div className="field">
      <label htmlFor="standing">{words.standing}</label>
      <select className="input" id="standing" name="standing" defaultValue={narrowing.standing}>
        <option value="">{words.needsWork}</option>
        {standings.map((standing) => <option key={standing} value={standing}>{answerWords[`work_${standing}`]}</option>)}
        <option value="all">{words.all}</option>
      </select>
    </div>
    <div className="field">
      <label htmlFor="institution">{words.institution}</label>
      <select className="input" id="institution" name="institution" defaultValue={narrowing.institution}>
        <option value="">{words.anyInstitution}</option>
        {institutions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
    <Button type="submit" look="second">{words.show}</Button>
  </form>
)
