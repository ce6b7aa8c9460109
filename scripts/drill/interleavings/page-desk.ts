import type { BrowserContext, Page } from 'playwright'
import { outcomeOf } from '@/components/edits/send-edit'
import type { EditAnswer, EditInput } from '@/lib/edits/schema'
import { boxOf, comes, stateOf } from '../browser/desktop'
import type { Writer } from './desk'
import type { Answered, Planted } from './line-to-server'
import type { Act, Line } from './script'

const patience = 60_000
const tabKilled = { runBeforeUnload: false }

/** One person before the box of one answer, in a real browser of their own: the built page, its storage and its line. */
export class PageDesk {
  /** Every word that this person typed. */
  readonly words = new Set<string>()
  /** What the server answered to this person's saves, as the page got it. */
  readonly answered: Answered[] = []
  private edits = new Map<string, EditInput>()
  private line: Line = 'up'
  private page!: Page

  constructor(
    private readonly seat: Writer,
    private readonly context: BrowserContext,
    private readonly place: { address: string; code: string },
    private readonly planted: Planted,
    private readonly name: string,
  ) {}

  async open() {
    await this.context.unroute('**/api/edits')
    await this.context.route('**/api/edits', async (route) => {
      const edit = route.request().postDataJSON() as EditInput
      this.edits.set(edit.editId, edit)
      const { record } = edit
      if (this.line === 'cut') {
        this.line = 'up'
        await route.fetch() // it arrives, and its answer does not
        return route.abort()
      }
      if (this.planted !== 'saves without the version it was written on' || this.line === 'down') return route.continue()
      const saved = await this.context.request.get(`/api/edits?record=${record.type}:${record.id}`)
      return route.continue({ postData: JSON.stringify({ ...edit, baseVersion: ((await saved.json()) as { version: number }).version }) })
    })
    await this.openPage()
  }

  async does(act: Act) {
    if (act.does === 'types') await this.type(act.at)
    if (act.does === 'pauses') await this.page.waitForTimeout(act.for)
    if (act.does === 'saves') await this.page.keyboard.press('Control+s')
    if (act.does === 'reloads') await this.reload()
    if (act.does === 'line') await this.turn(act.is)
    if (act.does === 'chooses') await this.choose(act.text === 'saved' ? 'Keep the saved text' : 'Keep my text')
  }

  /** Comes back on the line and stays until nothing waits; false when something still does. */
  async finish(): Promise<boolean> {
    await this.turn('up')
    return comes(async () => {
      await this.choose('Keep my text')
      await this.page.keyboard.press('Control+s')
      const state = await stateOf(this.page, this.place.code).getAttribute('data-state')
      return state === 'saved' || state === 'idle'
    }, patience)
  }

  close = () => this.page.close(tabKilled)

  private get box() {
    return boxOf(this.page, this.place.code)
  }

  private async openPage() {
    this.page = await this.context.newPage()
    this.page.on('response', (response) => {
      if (response.request().method() !== 'PUT' || !response.url().endsWith('/api/edits')) return
      const { editId } = response.request().postDataJSON() as EditInput
      const note = (answer: EditAnswer) => this.answered.push({ personId: this.seat.person.id, edit: this.edits.get(editId)!, outcome: outcomeOf(answer) })
      response.json().then(note, () => undefined) // the page was closed before it had it
    })
    await this.page.goto(this.place.address)
    await this.box.waitFor()
  }

  private async type(at: number) {
    const word = `${this.name}${this.words.size}`
    this.words.add(word)
    await this.box.focus()
    await this.box.evaluate((box: HTMLTextAreaElement, share) => {
      const gaps = [0, ...[...box.value.matchAll(/ /g)].map(({ index }) => index + 1)]
      const gap = gaps[Math.round(share * (gaps.length - 1))] ?? 0
      box.setSelectionRange(gap, gap)
    }, at)
    await this.page.keyboard.type(`${word} `)
  }

  /** The tab is killed, and the page opened again as soon as there is a line. */
  private async reload() {
    await this.close()
    await this.turn('up')
    await this.openPage()
  }

  private async turn(line: Line) {
    this.line = line
    await this.context.setOffline(line === 'down')
  }

  private async choose(name: string) {
    const button = this.page.getByRole('region', { name: /Two texts for/ }).getByRole('button', { name, exact: true })
    if ((await button.count()) > 0) await button.click({ timeout: 2_000 }).catch(() => undefined) // it was settled meanwhile
  }
}
