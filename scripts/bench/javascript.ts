import { gzipSync } from 'node:zlib'
import { type Measurement, round } from './statistics'

/**
 * JavaScript that a page's HTML asks for at once, gzip, in bytes: its script tags without the one for browsers that know no
 * modules. Chunks that are loaded on demand are not in the HTML and are not counted.
 */
async function pageScripts(origin: string, path: string, cookie: string): Promise<{ bytes: number; files: number }> {
  const page = await fetch(origin + path, { headers: { cookie } })
  if (!page.ok || page.redirected) throw new Error(`${path} answered ${page.status}`)
  const html = await page.text()
  const tags = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes ?? '')
  const addresses = tags.filter((tag) => !/\bnomodule\b/i.test(tag)).flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? [])
  const preloads = [...html.matchAll(/<link\b[^>]*\bas="script"[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href!)
  const files = [...new Set([...addresses, ...preloads])]
  let bytes = 0
  for (const file of files) bytes += gzipSync(Buffer.from(await (await fetch(origin + file)).arrayBuffer())).length
  return { bytes, files: files.length }
}

/** The answering page against a bare page of the same build: one that shows text and loads nothing of its own. */
export async function measureJavascript(origin: string, answering: string, bare: string, cookie: string): Promise<Measurement[]> {
  const [ours, theirs] = [await pageScripts(origin, answering, cookie), await pageScripts(origin, bare, cookie)]
  const ratio = ours.bytes / theirs.bytes
  return [
    {
      name: 'JavaScript of the answering page ÷ a bare page of the same build, gzip',
      value: round(ratio),
      goal: '≤ 1.5',
      met: ratio <= 1.5,
      details: { answering: ours, bare: theirs },
    },
  ]
}
