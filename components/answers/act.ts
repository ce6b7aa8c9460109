import type { ActionResult } from '@/lib/action'
import type { AnswerWords } from './answers-context'

type Failure = { message: string; fields: Record<string, string[]> }

/** Does an act and words its failure; a line that is down is a failure like others, and nothing typed depends on it. */
export async function attempt<T>(work: () => Promise<ActionResult<T>>, words: AnswerWords): Promise<{ value: T } | Failure> {
  try {
    const result = await work()
    return result.ok ? { value: result.value } : { message: words[`error_${result.error}`], fields: result.fields ?? {} }
  } catch {
    return { message: words.error_unavailable, fields: {} }
  }
}
