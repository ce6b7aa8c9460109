import { setTimeout as sleep } from 'node:timers/promises'
import { Outbox } from '@/components/edits/outbox'
import type { Outcome } from '@/components/edits/send-edit'
import type { TextStore, WaitingText } from '@/components/edits/waiting-texts'
import type { EditInput, RecordAnswer, RecordKey } from '@/lib/edits/schema'
import type { Seat } from '../../trial/people'
import { pageNow, speed } from './fast-clock'
import type { Act, Line } from './script'

export type Writer = Pick<Seat, 'person' | 'cookie'>

/** How a desk reaches the server, and what a planted defect changes about it. */
export type Server = {
  save: (writer: Writer, edit: EditInput) => Promise<Outcome>
  read: (cookie: string, record: RecordKey) => Promise<RecordAnswer | null>
  /** Planted: a computer that forgets what waits when the page is closed. */
  forgets: boolean
}

/** For a text to get through at the end, in real milliseconds: a busy machine is no fault. */
const patience = 30_000

const field = 'explanation'
const place = { name: 'MR-03', address: '/assessments/x' } as const

/** One person before the box of one answer: the product's own outbox over a computer's storage and a line that fails. */
export class Desk {
  /** Every word that this person typed and did not take out again. */
  readonly words = new Set<string>()
  private kept = new Map<string, WaitingText>()
  private page: RecordAnswer = { version: 0, fields: {} }
  private line: Line = 'up'
  private tab = 0
  private outbox!: Outbox

  constructor(
    private readonly seat: Writer,
    private readonly record: RecordKey,
    private readonly server: Server,
    private readonly name: string,
  ) {
    this.open()
  }

  async does(act: Act) {
    if (act.does === 'types') this.type(act.at)
    if (act.does === 'erases') this.erase()
    if (act.does === 'pauses') await sleep(act.for / speed)
    if (act.does === 'saves') this.save()
    if (act.does === 'reloads') await this.reload()
    if (act.does === 'hears') await this.hear()
    if (act.does === 'line') this.turn(act.is)
    if (act.does === 'chooses') this.choose(act.text)
  }

  /** Comes back on the line and stays until nothing waits; false when something still does. */
  async finish(): Promise<boolean> {
    this.turn('up')
    const giveUpAt = performance.now() + patience
    for (let tries = 0; performance.now() < giveUpAt; tries++) {
      this.takeOver()
      this.choose((['mine', 'saved', 'both'] as const)[tries % 3]!)
      await this.outbox.flush()
      if (this.outbox.waiting().length === 0 && this.kept.size === 0) return true
      await sleep(5)
    }
    return false
  }

  private get box() {
    return this.outbox.valueOf(this.record, field) ?? ''
  }

  private type(at: number) {
    this.outbox.focus(this.record, field)
    const word = `${this.name}${this.words.size}x${this.tab}`
    const words = this.box.split(' ').filter(Boolean)
    words.splice(Math.round(at * words.length), 0, word)
    this.words.add(word)
    this.outbox.change(this.record, field, words.join(' '))
  }

  private erase() {
    const own = this.box.split(' ').find((word) => this.words.has(word))
    if (!own) return
    this.words.delete(own)
    this.outbox.change(this.record, field, this.box.split(' ').filter((word) => word !== own).join(' '))
  }

  private save() {
    this.outbox.focus(null)
    void this.outbox.flush(this.record)
  }

  private turn(line: Line) {
    this.line = line
    if (line === 'down') this.outbox.lineDown()
    else void this.outbox.flush()
  }

  private choose(text: 'mine' | 'saved' | 'both') {
    const problem = this.outbox.view(this.record, field)?.problem
    if (problem?.kind !== 'conflict') return
    const saved = problem.saved.value
    const both = [...new Set(`${saved} ${this.box}`.split(' ').filter(Boolean))].join(' ')
    this.outbox.resolve(this.record, field, { mine: this.box, saved, both }[text])
  }

  private async hear() {
    if (this.line === 'down') return
    const read = await this.server.read(this.seat.cookie, this.record)
    const saved = read?.fields[field]
    if (saved) this.outbox.heard(this.record, field, saved)
  }

  /** The tab is killed, and the page opened again: from the server, or without a line as it was kept. */
  private async reload() {
    this.tab += 1
    if (this.line !== 'down') this.page = (await this.server.read(this.seat.cookie, this.record)) ?? this.page
    if (this.server.forgets) this.kept.clear()
    this.open()
  }

  private open() {
    const tab = this.tab
    const lives = () => tab === this.tab
    const never = new Promise<never>(() => undefined)
    const send = async (edit: EditInput) => (lives() ? this.send(edit) : never).then((outcome) => (lives() ? outcome : never))
    this.outbox = new Outbox({ person: this.seat.person.id, tab: String(tab), texts: this.storage(lives), send, now: pageNow })
    this.outbox.track({ record: this.record, field, value: this.page.fields[field]?.value ?? '', version: this.page.version, place })
    this.takeOver()
  }

  private takeOver() {
    for (const text of [...this.kept.values()].toSorted((a, b) => a.since - b.since)) if (text.tab !== String(this.tab)) this.outbox.adopt(text)
  }

  private storage(lives: () => boolean): TextStore {
    const keyOf = ({ tab }: Pick<WaitingText, 'tab'>) => tab
    return {
      put: async (text) => void (lives() && this.kept.set(keyOf(text), structuredClone(text))),
      remove: async (text) => void (lives() && this.kept.delete(keyOf(text))),
      list: async () => [...this.kept.values()],
    }
  }

  private async send(edit: EditInput): Promise<Outcome> {
    if (this.line === 'down') return { kind: 'unreachable' }
    const cut = this.line === 'cut'
    if (cut) this.line = 'up'
    const outcome = await this.server.save(this.seat, { ...edit, ...(edit.age && { age: Math.round(edit.age / speed) }) })
    return cut ? { kind: 'unreachable' } : outcome
  }
}
