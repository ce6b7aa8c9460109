import { describe, expect, it } from 'vitest'
import { givenWriters } from '@/test/harness/writers'

const { edit, people, save, send, stored } = givenWriters()

describe('one person with two windows', () => {
  const law = 'The law opens schools to every child. It is in force.'

  it('has both changes joined where they touch different places, and both texts in the history', async () => {
    await save({ value: law })
    await save({ value: law.replace('every child', 'every child since 2008'), baseVersion: 1 })
    const met = await save({ value: `${law} See [@1].`, baseVersion: 1 })
    const joined = 'The law opens schools to every child since 2008. It is in force. See [@1].'
    expect(met).toMatchObject({ version: 3, met: { kept: 'joined', now: { value: joined, version: 4 } } })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: joined, version: 4 })
    expect(revisions.slice(2)).toMatchObject([{ value: `${law} See [@1].`, aside: true }, { value: joined, aside: false }])
  })

  it('has the later text stand where both touch the same place', async () => {
    await save({ value: law })
    await save({ value: 'Written on one computer.', baseVersion: 1 })
    expect(await save({ value: 'Written on another.', baseVersion: 1 })).toMatchObject({ version: 3, met: { kept: 'sent' } })
    expect((await stored()).answer.explanation).toBe('Written on another.')
  })

  it('keeps what was typed later, when the earlier text was on its way for an hour', async () => {
    await save({ value: law })
    await save({ value: 'Written at noon.', baseVersion: 1 })
    const late = await save({ value: 'Written in the morning.', baseVersion: 1, age: 3_600_000 })
    expect(late).toMatchObject({ version: 3, met: { kept: 'other', now: { value: 'Written at noon.', version: 4 } } })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'Written at noon.', version: 4 })
    expect(revisions.map(({ value }) => value)).toContain('Written in the morning.')
  })

  it('is told the same again when the answer was lost', async () => {
    await save({ value: law })
    await save({ value: `First. ${law}`, baseVersion: 1 })
    const late = edit({ value: `${law} Last.`, baseVersion: 1 })
    const sendLate = () => send(late)
    expect((await sendLate()).version).toBe((await sendLate()).version)
    expect((await stored()).answer.explanation).toBe(`First. ${law} Last.`)
  })

  it('chooses all the same when a colleague wrote between', async () => {
    await save({ value: law })
    await save({ value: 'A colleague’s text.', baseVersion: 1 }, people.researcher)
    await save({ value: 'My answer to it.', baseVersion: 2 })
    await expect(save({ value: `${law} Late.`, baseVersion: 1 })).rejects.toMatchObject({ code: 'conflict', details: { saved: { base: law, own: true } } })
  })
})

describe('a settled conflict', () => {
  it('keeps the text that was not chosen, one version before the one that was', async () => {
    await save({ value: 'Theirs.' }, people.researcher)
    expect(await save({ value: 'Theirs.', baseVersion: 1, aside: ['Mine.'] })).toEqual({ version: 3 })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'Theirs.', version: 3 })
    expect(revisions).toMatchObject([{ value: 'Theirs.' }, { value: 'Mine.', aside: true }, { value: 'Theirs.', aside: false }])
  })

  it('is asked again when a third text was saved meanwhile, and then keeps all of them', async () => {
    await save({ value: 'Theirs.' }, people.researcher)
    await save({ value: 'A third text.', baseVersion: 1 }, people.researcher)
    const stale = save({ value: 'Both.', baseVersion: 1, aside: ['Mine.'] })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { saved: { value: 'A third text.', version: 2, base: 'Theirs.' } } })
    await save({ value: 'All three.', baseVersion: 2, aside: ['Mine.', 'Both.'] })
    expect((await stored()).revisions.map(({ value }) => value)).toEqual(['Theirs.', 'A third text.', 'Mine.', 'Both.', 'All three.'])
  })
})
