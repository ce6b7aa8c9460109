import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Person, PersonTx } from '@/lib/db/as-person'
import { connectOwner } from '../harness/owner'
import { actionsTable, type Line } from './actions-table'
import { areaOf, difference, findActionFiles } from './discover'
import { faultsOf, type Action } from './try-action'
import { makeWorld, type World } from './world'

// An action reads the browser's cookies; here they hold the session of whoever tries it.
const jar = vi.hoisted(() => ({ token: null as string | null }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name.endsWith('session-token') && jar.token ? { name, value: jar.token } : undefined),
      has: () => true,
      set: () => undefined,
    }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: () => {
    throw new Error('redirect')
  },
}))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('@/lib/auth/start-session', () => ({ startSession: () => Promise.resolve(), endSession: () => Promise.resolve(), endSessionsOf: () => Promise.resolve() }))
// What is done is undone, so that every person finds the same world.
vi.mock('@/lib/db/as-person', async (original) => {
  const { asPerson, ...rest } = await original<typeof import('@/lib/db/as-person')>()
  class Undone extends Error {
    constructor(readonly value: unknown) {
      super('undone')
    }
  }
  return {
    ...rest,
    asPerson: async (person: Person, work: (tx: PersonTx) => Promise<unknown>) => {
      try {
        return await asPerson(person, async (tx) => {
          throw new Undone(await work(tx))
        })
      } catch (error) {
        if (error instanceof Undone) return error.value
        throw error
      }
    },
  }
})

const owner = connectOwner()
let world: World
const actions = new Map<string, Action>()
const { whole, hidden } = findActionFiles()

beforeAll(async () => {
  Object.assign(process.env, { NEXTAUTH_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'only for the tests of this file, of no use', MAIL_TO_FOLDER: '/nowhere' })
  await owner.convention.create({ data: { code: 'CRC', position: 1, shortName: 'CRC', title: 'CRC', yearAdopted: 1989, depositary: 'UN', core: true } })
  world = await makeWorld(owner)
  for (const file of whole)
    for (const [name, action] of Object.entries((await import(path.resolve(file))) as Record<string, Action>)) actions.set(`${areaOf(file)}.${name}`, action)
})
afterAll(() => owner.$disconnect())

const signIn = (token: string | null) => (jar.token = token)
const tried = (name: string, action: Action, line: Line) => faultsOf(name, action, line, world, signIn)

it('no action hides inside a component or a route', () => expect(hidden).toEqual([]))

it('every server action has its line, and every line its action', () => {
  expect(difference([...actions.keys()], Object.keys(actionsTable))).toEqual({ withoutLine: [], withoutAction: [] })
})

describe('every action answers everybody as the table says', () => {
  it.each(Object.keys(actionsTable))('%s', async (name) => {
    const action = actions.get(name)
    expect(action).toBeDefined()
    if (action) expect(await tried(name, action, actionsTable[name]!)).toEqual([])
  })
})

describe('the test itself notices', () => {
  const line: Line = { on: 'assessment', may: ['editor'], input: ({ assessmentId }) => ({ assessmentId }) }

  it('an action without a line', () => {
    expect(difference([...actions.keys(), 'people.planted'], Object.keys(actionsTable)).withoutLine).toEqual(['people.planted'])
  })

  it('an action that asks nobody who they are', async () => {
    const faults = await tried('planted', () => Promise.resolve({ ok: true, value: null }), line)
    expect(faults).toContain('planted as nobody: ok instead of signedOut')
    expect(faults).toContain('planted as otherFocalPoint: ok instead of notFound')
  })

  it('an action that tells a foreign assessment from a missing one', async () => {
    const { runAction } = await import('@/lib/action')
    const { ExpectedError } = await import('@/lib/errors')
    const { z } = await import('zod')
    const telling = (input: unknown) =>
      runAction(z.object({ assessmentId: z.uuid() }), input, async ({ assessmentId }) => {
        throw new ExpectedError((await owner.assessment.count({ where: { id: assessmentId } })) === 0 ? 'notFound' : 'wrongState')
      })
    expect(await tried('planted', telling, { ...line, may: [] })).toContain("planted as reviewer: another country's assessment is told from a missing one")
  })
})
