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

/** An institution with one person, to whom an indicator is handed. */
export async function giveContributor(given: Given, round: Round, institution: string, code: string): Promise<GivenPerson> {
  const person = await given.person({ name: `Contributor, ${institution}` })
  const assessment = round.assessment.id
  await given.query(
    `WITH n AS (INSERT INTO "Institution" (id, "assessmentId", name, locale) VALUES (gen_random_uuid(), $1, $2, 'en') RETURNING id),
       p AS (INSERT INTO "Participant" (id, "assessmentId", "personId", role, "institutionId") SELECT gen_random_uuid(), $1, $3, 'contributor', id FROM n),
       g AS (INSERT INTO "Assignment" (id, "assessmentId", "institutionId", "dueOn") SELECT gen_random_uuid(), $1, id, '2026-01-31' FROM n RETURNING id),
       i AS (SELECT i.id, i.code FROM "Indicator" i JOIN "Assessment" a ON a."frameworkId" = i."frameworkId" WHERE a.id = $1 AND i.code = $4),
       h AS (INSERT INTO "AssignmentIndicator" ("assignmentId", "assessmentId", "indicatorId") SELECT g.id, $1, i.id FROM g, i)
     INSERT INTO "Contribution" (id, "assessmentId", "indicatorId", "indicatorCode", "institutionId", locale)
     SELECT gen_random_uuid(), $1, i.id, i.code, n.id, 'en' FROM n, i`,
    [assessment, institution, person.id, code],
  )
  return person
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
