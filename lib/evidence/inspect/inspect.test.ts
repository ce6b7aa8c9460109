import { describe, expect, it } from 'vitest'
import { type HostileFile, hostileFiles } from '@/test/harness/hostile-files'
import { docx, jpeg, ods, odt, pdf, png, text, xlsx } from '@/test/harness/sound-files'
import { safeName } from '../file-name'
import { formats } from '../formats'
import { bytesOf } from './bytes'
import { type Inspection, inspect } from './inspect'

type Inspector = (file: HostileFile) => Promise<Inspection>

/** Null when the file is refused for the expected reason, or kept as the expected format under the expected name. */
async function faultOf(file: HostileFile, inspector: Inspector) {
  const told = await inspector(file)
  const found = 'refused' in told ? told : { kept: told.format, as: safeName(file.name, told.format) }
  return JSON.stringify(found) === JSON.stringify(file.expected) ? null : `${file.what}: ${JSON.stringify(found)}`
}

async function faults(inspector: Inspector) {
  const found: string[] = []
  for (const file of hostileFiles) found.push(...[(await faultOf(file, inspector)) ?? []].flat())
  return found
}
const byContent: Inspector = ({ bytes }) => inspect(bytesOf(bytes()))

describe('hostile files', () => {
  it('are at least 60, each of its own kind', () => {
    expect(new Set(hostileFiles.map(({ what }) => what)).size).toBe(hostileFiles.length)
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
  })

  it.each(hostileFiles.map((file) => [file.what, file] as const))('%s', async (_, file) => expect(await faultOf(file, byContent)).toBeNull())

  it('would pass an inspector that believes names, and the corpus notices', async () => {
    const byName: Inspector = ({ name }) => {
      const found = Object.entries(formats).find(([, { endings }]) => endings.some((ending) => name.endsWith(`.${ending}`)))
      return Promise.resolve(found ? { format: found[0] as keyof typeof formats } : { refused: 'format' })
    }
    expect((await faults(byName)).length).toBeGreaterThan(50)
  })

  it('would pass an inspector that only looks at the first bytes, and the corpus notices', async () => {
    const byHead: Inspector = async (file) => {
      const told = await byContent(file)
      return 'refused' in told && !['format', 'markup', 'oldOffice'].includes(told.refused) ? { format: 'docx' } : told
    }
    expect((await faults(byHead)).length).toBeGreaterThan(30)
  })
})

describe('sound files', () => {
  it.each([
    ['pdf', pdf],
    ['docx', docx],
    ['xlsx', xlsx],
    ['odt', odt],
    ['ods', ods],
    ['png', png],
    ['jpeg', jpeg],
    ['txt', text],
  ] as const)('%s is told by its content', async (format, make) => expect(await inspect(bytesOf(make()))).toEqual({ format }))

  it('may have what scanners and telephones leave behind the end', async () => {
    expect(await inspect(bytesOf(Buffer.concat([pdf(), Buffer.alloc(500, 0x20)])))).toEqual({ format: 'pdf' })
    expect(await inspect(bytesOf(Buffer.concat([jpeg(), Buffer.alloc(20_000, 0x9c)])))).toEqual({ format: 'jpeg' })
  })
})
