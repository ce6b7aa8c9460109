import type { Line } from './actions-table'
import { people, type Ids, type PersonName, type World } from './world'

export type Action = (input: unknown) => Promise<unknown>
type SignIn = (token: string | null) => void

/** What a person was told: `ok`, the code of the refusal, or `redirect`. */
async function outcome(action: Action, input: unknown): Promise<{ told: string; whole: string }> {
  try {
    const result = (await action(input)) as { ok: boolean; error?: string }
    return { told: result.ok ? 'ok' : (result.error ?? 'nothing'), whole: JSON.stringify(result) }
  } catch (error) {
    if (error instanceof Error && error.message === 'redirect') return { told: 'redirect', whole: 'redirect' }
    throw error
  }
}

/** Sends an action as everybody and gives back every answer that its line does not expect. */
export async function faultsOf(name: string, action: Action, line: Line, world: World, signIn: SignIn): Promise<string[]> {
  const faults: string[] = []
  const as = (person: PersonName, ids: Ids) => {
    signIn(world.tokens[person])
    return outcome(action, line.input(ids))
  }
  for (const person of people) {
    const expected = expectedOf(line, person)
    const { told } = await as(person, world.own)
    if (told !== expected) faults.push(`${name} as ${person}: ${told} instead of ${expected}`)
    if (line.on !== 'assessment' || person === 'nobody') continue
    const missing = await as(person, world.missing)
    const foreign = person === 'otherFocalPoint' ? await as(person, world.own) : await as(person, world.foreign)
    if (missing.told !== 'notFound') faults.push(`${name} as ${person} on a missing assessment: ${missing.told}`)
    if (foreign.whole !== missing.whole) faults.push(`${name} as ${person}: another country's assessment is told from a missing one`)
  }
  return faults
}

function expectedOf(line: Line, person: PersonName) {
  if (line.on === 'sign-in') return line.done
  if (person === 'nobody') return 'signedOut'
  return line.may.includes(person) ? (line.done ?? 'ok') : 'notFound'
}
