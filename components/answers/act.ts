import { attempt as reach } from '@/components/ui/attempt'
import type { ActionResult } from '@/lib/action'
import type { AnswerWords } from './answers-context'

type Failure = { message: string; fields: Record<string, string[]> }

/** Does an act and words its failure. */
export async function attempt<T>(work: () => Promise<ActionResult<T>>, words: AnswerWords): Promise<{ value: T } | Failure> {
  const result = await reach(work)
  return result.ok ? { value: result.value } : { message: words[`error_${result.error}`], fields: result.fields ?? {} }
}
