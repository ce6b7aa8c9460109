import { FieldError } from '@/components/ui/field'
import { ReturnGround } from '@/lib/db/generated/enums'

type Props = {
  ground: ReturnGround | null
  setGround: (ground: ReturnGround) => void
  grounds: Record<ReturnGround, string>
  title: string
  error: string | undefined
}

/** Why an answer is returned, in a fixed word. A proposed wording is a decision of its own, and not among them. */
export function GroundChoice({ ground, setGround, grounds, title, error }: Props) {
  return (
    <fieldset className={error ? 'flow-s field--error' : 'flow-s'} aria-describedby={error && 'ground-error'}>
      <legend>{title}</legend>
      {error && <FieldError id="ground-error">{error}</FieldError>}
      <div className="opts opts--wide">
        {Object.values(ReturnGround).filter((each) => each !== ReturnGround.wordingProposed).map((each) => (
          <label key={each}>
            <input type="radio" name="ground" checked={ground === each} onChange={() => setGround(each)} />
            <span>{grounds[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
