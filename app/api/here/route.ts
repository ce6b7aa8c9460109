import { answer, answering, readJson, writerOf } from '@/lib/answering'
import { asPerson } from '@/lib/db/as-person'
import { listenForHere } from '@/lib/edits/listen'
import { ExpectedError } from '@/lib/errors'
import { maySeeHere, otherOf } from '@/lib/here/audience'
import { sayGone, sayHere } from '@/lib/here/commands'
import { beatInput, type HereAnswer } from '@/lib/here/schema'
import { comesTooOften } from '@/lib/here/too-often'

const largestBody = 500

/** A beat of a page that has a record open, answered with who else has; or that it is left. Described in `lib/here/schema.ts`. */
export const PUT = (request: Request) =>
  answering(async () => {
    const person = await writerOf(request)
    if (comesTooOften(person.id)) return answer({ error: 'tooOften' }, 429)
    const parsed = beatInput.safeParse(await readJson(request, largestBody))
    if (!parsed.success) throw new ExpectedError('invalid')
    const beat = parsed.data
    const gathering = await listenForHere()
    const here: HereAnswer = { others: [] }
    if (beat.doing === 'gone') await asPerson(person, (tx) => sayGone(tx, beat))
    else {
      const assessment = await asPerson(person, (tx) => sayHere(tx, beat))
      here.others = gathering.at(beat.record, Date.now()).filter((each) => maySeeHere(person, assessment, each)).map(otherOf)
    }
    return answer(here)
  })
