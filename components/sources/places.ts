import type { FrameworkTexts } from '@/lib/framework/texts'
import { paragraphNumber } from '@/lib/framework/numbers'
import type { Use } from '@/lib/sources/queries'

export type Place = { name: string; address: string; isTakenOut: boolean }

/** Where an entry is cited, each place once: answers by code, paragraphs by their printed number. */
export function placesOf(uses: readonly Use[], dimensions: FrameworkTexts['dimensions'], assessmentId: string) {
  const places = { answers: new Map<string, Place>(), paragraphs: new Map<string, Place>() }
  for (const use of uses) {
    const place = placeOf(use, dimensions, assessmentId)
    if (place) places[use.answer ? 'answers' : 'paragraphs'].set(place.address, place)
  }
  return { answers: [...places.answers.values()], paragraphs: [...places.paragraphs.values()] }
}
export type Places = ReturnType<typeof placesOf>

export function placeOf({ answer, finding }: Use, dimensions: FrameworkTexts['dimensions'], assessmentId: string): Place | null {
  if (answer) return { name: answer.indicatorCode, address: `/assessments/${assessmentId}/answers/${answer.indicatorCode}#${answer.indicatorCode}`, isTakenOut: false }
  const dimension = dimensions.find(({ code }) => code === finding?.dimensionCode)
  if (!finding || !dimension) return null
  const isTakenOut = finding.removedAt !== null
  const address = `/assessments/${assessmentId}/profile/${dimension.slug}${isTakenOut ? '' : `?open=${finding.id}#open`}`
  return { name: paragraphNumber(dimension.number, finding.kind, finding.position), address, isTakenOut }
}
