import { expect, type Page } from '@playwright/test'
import type { Given, GivenAssessment, GivenPerson } from './given'

export interface Round {
  assessment: GivenAssessment
  focalPoint: GivenPerson
  researcher: GivenPerson
  address: string
}

/** A round of its own with two people who write the same answers. */
export async function startRound(given: Given, { locale = 'en' } = {}): Promise<Round> {
  const assessment = await given.assessment({ locale })
  const focalPoint = await given.person({ name: 'Focal point' })
  const researcher = await given.person({ name: 'Researcher' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await given.participant(assessment, researcher, 'researcher')
  return { assessment, focalPoint, researcher, address: `/assessments/${assessment.id}/answers` }
}

export const explanationOf = (page: Page, code: string) => page.locator(`form[aria-label="${code}"]`).getByLabel('Explanation', { exact: true })
export const stateOf = (page: Page, code: string) => page.locator(`[id="${code}-explanation-state"]`)
export const savedText = async (given: Given, { assessment }: Round, code: string) =>
  (await given.query<{ explanation: string }>('SELECT explanation FROM "Answer" WHERE "assessmentId" = $1 AND "indicatorCode" = $2', [assessment.id, code]))[0]?.explanation

/** Opens the card of an indicator for writing. */
export async function openCard(page: Page, round: Round, code: string) {
  await page.goto(`${round.address}/${code}`)
  await expect(explanationOf(page, code)).toBeVisible()
}
