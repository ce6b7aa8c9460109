import { PrismaPg } from '@prisma/adapter-pg'
import { chromium } from 'playwright'
import { PrismaClient } from '@/lib/db/generated/client'
import { compact, pdfTexts } from '@/lib/profiles/fixtures/pdf-text'
import { renderHtml } from '@/lib/profiles/html'
import { renderPdf } from '@/lib/profiles/pdf'
import { readProfileDocument } from '@/lib/profiles/queries'
import { findBrowser } from '../browser'
import { type Measurement, quantile, round } from './statistics'

const runs = 40

/**
 * PDF of Timor-Leste by us (data load included) against a warm Chromium printing the same profile's HTML, interleaved. One
 * paragraph changes before each run, so that no memoized layout flatters a number. Both must hold the same words.
 */
export async function measurePdf(ownerUrl: string): Promise<Measurement[]> {
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl }) })
  const browser = await chromium.launch(await findBrowser())
  try {
    const assessment = await owner.assessment.findUniqueOrThrow({ where: { code: 'TLS-2019' } })
    const finding = await owner.finding.findFirstOrThrow({ where: { assessmentId: assessment.id } })
    const load = async () => {
      const document = await owner.$transaction((tx) => readProfileDocument(tx, assessment.id))
      if (!document) throw new Error('The profile of Timor-Leste is missing')
      return document
    }
    const page = await browser.newPage()
    const ours: number[] = []
    const theirs: number[] = []
    let last: { ours: Uint8Array; theirs: Uint8Array } | undefined
    for (let run = -3; run < runs; run++) {
      // the first three warm both sides
      await owner.finding.update({ where: { id: finding.id }, data: { text: `${finding.text} Run ${run + 3}.` } })
      const start = performance.now()
      const { pdf } = await renderPdf(await load(), { creationTime: new Date() })
      const middle = performance.now()
      const html = await renderHtml(await load())
      await page.setContent(html, { waitUntil: 'load' })
      const beforePrint = performance.now()
      const printed = await page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true })
      const end = performance.now()
      if (run < 0) continue
      ours.push(middle - start)
      theirs.push(end - beforePrint)
      last = { ours: pdf, theirs: printed }
    }
    await owner.finding.update({ where: { id: finding.id }, data: { text: finding.text } })
    const ratio = quantile(ours, 0.95) / quantile(theirs, 0.95)
    const missing = await wordsMissing(last!)
    const spread = (values: number[]) => ({ p50: round(quantile(values, 0.5), 0), p95: round(quantile(values, 0.95), 0) })
    return [
      {
        name: 'PDF p95, data load included ÷ warm Chromium printing the HTML',
        value: round(ratio),
        goal: '≤ 1.0',
        met: ratio <= 1,
        details: { runs, oursMs: spread(ours), chromiumMs: spread(theirs) },
      },
      {
        name: 'Words of the findings that either PDF lacks',
        value: missing.length,
        goal: '0',
        met: missing.length === 0,
        details: { missing: missing.slice(0, 10) },
      },
    ]
  } finally {
    await browser.close()
    await owner.$disconnect()
  }

  /** Words of the profile's findings that are in one PDF and not in the other. */
  async function wordsMissing(pdfs: { ours: Uint8Array; theirs: Uint8Array }) {
    const [ours, theirs] = await Promise.all([pdfs.ours, pdfs.theirs].map(async (pdf) => (await pdfTexts(pdf)).join('')))
    const findings = await owner.finding.findMany({ where: { assessment: { code: 'TLS-2019' } }, select: { text: true } })
    const words = new Set(findings.flatMap(({ text }) => text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(compact))
    return [...words].filter((word) => !ours!.includes(word) || !theirs!.includes(word))
  }
}
