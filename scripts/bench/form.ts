import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { findBrowser } from '../browser'
import type { Installation } from '../trial/installation'
import { seatCommittee } from '../trial/people'
import { type Measurement, quantile, round } from './statistics'

const line = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 }
const slowdown = 4
const keys = 500
const patience = 60_000
const largestHtml = 60 * 1024

/**
 * The answering page on a slow line and a weak processor: its HTML, when its first field takes text, and what a key costs in its
 * last field, against a plain HTML form with the same fields and texts under the same conditions.
 */
export async function measureForm({ ownerUrl, origin }: Installation, loads: number): Promise<Measurement[]> {
  const { assessmentId, members } = await seatCommittee(ownerUrl, 1)
  await writeTexts(ownerUrl, assessmentId)
  const { cookie } = members[0]!
  const path = `/assessments/${assessmentId}/answers/migrants-rights`
  const html = await (await fetch(origin + path, { headers: { cookie } })).text()
  const codes = [...html.matchAll(/data-code="([^"]+)"/g)].map(([, code]) => code!)
  const browser = await chromium.launch(await findBrowser())
  try {
    const context = await browser.newContext()
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: origin }])
    const usable: number[] = []
    for (let load = 0; load < loads; load++) usable.push(await timeToFirstField(context, `${origin}${path}?open=${codes[0]}`))
    const ours = await openSlow(context, `${origin}${path}?open=${codes.at(-1)}`)
    const plain = await openPlain(context, codes.length, await ours.evaluate(() => document.body.innerText))
    const rounds = await alternate(ours, plain, 5)
    await burden(ours)
    const planted = quantile(await typeInto(ours, 60), 0.95) / quantile(rounds.plain, 0.95)
    const ratio = quantile(rounds.ours, 0.95) / quantile(rounds.plain, 0.95)
    const spread = (values: number[]) => ({ n: values.length, p50: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)) })
    const size = gzipSync(html).length
    return [
      { name: 'HTML of the answering page, gzip, bytes', value: size, goal: `≤ ${largestHtml}`, met: size <= largestHtml, details: { plain: html.length } },
      {
        name: 'Milliseconds to the first usable field at 1.6 Mbit/s, 150 ms, processor 4 × slowed, cold cache',
        value: round(quantile(usable, 0.5), 0),
        goal: 'told',
        met: true,
        details: { loads, p95: round(quantile(usable, 0.95), 0) },
      },
      {
        name: `${keys} keys into the last field, processor 4 × slowed: p95 per key ÷ a plain HTML form of the same size`,
        value: round(ratio),
        goal: '≤ 1.2',
        met: ratio <= 1.2,
        details: { boxesOfThePlainForm: codes.length, oursMs: spread(rounds.ours), plainMs: spread(rounds.plain) },
      },
      { name: 'Planted work of 300 ms for each key: the same ratio', value: round(planted), goal: '> 1.2', met: planted > 1.2, details: {} },
    ]
  } finally {
    await browser.close()
  }
}

const sentence = 'The law of 2019 names the ministry that issues residence permits, and its decree of 2021 the fees. '

/** Answers as long as officials write them. */
async function writeTexts(ownerUrl: string, assessmentId: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`UPDATE "Answer" SET "explanation" = $2, "presence" = 'partly' WHERE "assessmentId" = $1`, [assessmentId, sentence.repeat(15)])
  await client.end()
}

async function slow(context: BrowserContext, network: boolean) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (network) {
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devtools.send('Network.emulateNetworkConditions', line)
  }
  return page
}

/**
 * React has taken over an element once it carries its properties: from then on a key is kept and saved. As a text, because what
 * compiles this file names functions by a helper that no page has.
 */
const noteFirstField = {
  content: `(function look() {
    const field = document.querySelector("textarea[name='explanation']")
    const isTaken = field && field.offsetHeight > 0 && Object.keys(field).some((key) => key.startsWith('__reactProps'))
    if (isTaken) window.usableAt = performance.now()
    else requestAnimationFrame(look)
  })()`,
}

/** Milliseconds from the start of the navigation until a key typed into the open card would be heard by the page's own code. */
async function timeToFirstField(context: BrowserContext, address: string) {
  const page = await slow(context, true)
  await page.addInitScript(noteFirstField)
  await page.goto(address, { waitUntil: 'commit' })
  const giveUpAt = performance.now() + patience
  let at: number | undefined
  while (at === undefined && performance.now() < giveUpAt) {
    await page.waitForTimeout(100)
    at = await page.evaluate(() => (window as { usableAt?: number }).usableAt)
  }
  if (at === undefined) throw new Error('No field took text.')
  await page.close()
  return at
}

async function openSlow(context: BrowserContext, address: string) {
  const page = await slow(context, false)
  await page.goto(address, { waitUntil: 'networkidle' })
  return page
}

/** The same words around a box with the same text for every indicator, without any script. */
async function openPlain(context: BrowserContext, boxes: number, words: string) {
  const page = await slow(context, false)
  await page.setContent('<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><main></main></html>')
  await page.evaluate(
    ({ boxes, words, text }) => {
      const main = document.querySelector('main')!
      const around = words.split('\n')
      const share = Math.ceil(around.length / boxes)
      for (let box = 0; box < boxes; box++) {
        for (const line of around.splice(0, share)) main.append(Object.assign(document.createElement('p'), { textContent: line }))
        main.append(Object.assign(document.createElement('textarea'), { value: text, name: 'explanation', rows: 8, cols: 80 }))
      }
    },
    { boxes, words, text: sentence.repeat(15) },
  )
  return page
}

/** The planted defect: a page that works 300 ms whenever a key is pressed. */
const burden = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener('keydown', ({ timeStamp }) => {
      while (performance.now() - timeStamp < 300) Math.random()
    })
  })

/** Types in turns, so that whatever else the machine does falls on both. */
async function alternate(ours: Page, plain: Page, turns: number) {
  const times = { ours: [] as number[], plain: [] as number[] }
  for (let turn = 0; turn < turns; turn++) {
    times.ours.push(...(await typeInto(ours, keys / turns)))
    times.plain.push(...(await typeInto(plain, keys / turns)))
  }
  return times
}

/** Milliseconds from each key to the frame after the one that shows it. */
async function typeInto(page: Page, count: number): Promise<number[]> {
  await page.bringToFront()
  const last = page.locator('textarea[name=explanation]:visible').last()
  await last.focus()
  await last.press('Control+End')
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    document.activeElement!.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))), {
      capture: true,
    })
  })
  for (let key = 0; key < count; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a')
    await page.waitForTimeout(40)
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
}
