import type { EditInput, Meeting, RecordKey, SavedField, SavedNews } from '@/lib/edits/schema'
import { choose, isNewsTo, takeNews } from './conflict-state'
import { type FieldState, isUnsent, keyOf, untouched } from './field-state'
import { FieldStore } from './field-store'
import { randomId } from './random-id'
import type { Outcome } from './send-edit'
import { editOf, stateOf, waitingTextOf } from './waiting-state'
import type { TextStore, WaitingText } from './waiting-texts'

const afterTyping = 800
const atLatest = 5_000
/** A text that waited longer than this says so, because another one may have been typed since. */
const noticeableAge = 2_000

type Surroundings = {
  person: string
  tab: string
  texts: TextStore
  send: (edit: EditInput, leaving: boolean) => Promise<Outcome>
  now?: () => number
  /** Told when texts cannot be kept on this computer (a private window, a full disk). */
  onKeepingFailed?: () => void
}

type Tracked = { record: RecordKey; field: string; value: string; version: number; choice?: boolean; place: WaitingText['place'] }

/**
 * The way of typed text from a page to the database: each change lies on this computer until it is acknowledged, a record's
 * saves go one after the other, an unknown outcome is repeated under its own id, and nothing is given up. Knows no React.
 */
export class Outbox extends FieldStore {
  private busy = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private asked = 0 // how often a try was asked for: one that comes while a text is on its way is not forgotten
  private leaving = false
  private focused: string | null = null

  constructor(private around: Surroundings) {
    super()
  }

  private now = () => (this.around.now ?? Date.now)()

  /** Makes a field known with what the page read; gives what must stand in it: a waiting or newer text comes first. */
  track({ record, field, value, version, choice = false, place }: Tracked): string {
    const key = keyOf(record, field)
    const known = this.fields.get(key)
    if (!known) {
      const fresh = { ...untouched, pending: null, since: null, typedAt: null }
      this.fields.set(key, { ...fresh, record, field, choice, place, value, saved: value, base: version, nextId: randomId() })
    } else {
      Object.assign(known, { choice, place, saved: known.saved ?? value })
      if (known.problem?.kind === 'refused') Object.assign(known, { problem: null, due: 0 }) // it may stand open again
      this.plan()
      if (version > known.base && !isUnsent(known)) Object.assign(known, { value, saved: value, base: version })
    }
    return this.fields.get(key)!.value
  }

  /** Puts in what this computer knows to be saved since a kept copy of the page was made. */
  recall(texts: { record: RecordKey; field: string; value: string; version: number }[]) {
    for (const { record, field, value, version } of texts) {
      const known = this.fieldOf(record, field)
      if (!known) this.track({ record, field, value, version, place: { name: '', address: '/assessments/' } }) // drawn later
      else if (version > known.base && !isUnsent(known)) Object.assign(known, { value, saved: value, base: version })
    }
    this.changed()
  }

  /** Takes over a text that a closed page left behind. One of two for the same field waits until the other is settled. */
  adopt(text: WaitingText): boolean {
    const key = keyOf(text.record, text.field)
    const known = this.fields.get(key)
    if (known && isUnsent(known)) return false
    const state = stateOf(text, known)
    this.fields.set(key, state)
    if (isUnsent(state)) this.keep(state)
    if (text.tab !== this.around.tab) this.remove(text)
    this.changed()
    void this.pump()
    return true
  }

  change(record: RecordKey, field: string, value: string) {
    const state = this.fieldOf(record, field)
    if (!state || state.value === value) return
    const nextId = randomId() // an id names one text only: a replay would acknowledge another one unread
    Object.assign(state, { value, nextId, updated: null, met: null, typedAt: this.now() })
    if (state.problem?.kind === 'refused') state.problem = null
    if (state.problem?.kind === 'conflict' && state.problem.saved.value === value) this.acknowledge(state, value, state.problem.saved.version)
    else if (isUnsent(state)) {
      state.since ??= this.now()
      state.due = Math.min(this.now() + (state.choice ? 0 : afterTyping), state.since + atLatest)
      this.keep(state)
      this.plan()
    } else this.forget(state)
    this.changed()
  }

  /** Sends now what waits: one record, or everything. A blocked line is tried again. */
  flush(record?: RecordKey) {
    this.asked += 1
    this.line.tryAtOnce()
    for (const state of record ? this.fieldsOf(record) : this.fields.values()) state.due = 0
    return this.pump()
  }

  /** The page is being left or hidden: what is sent now must outlive it. */
  flushLeaving() {
    this.leaving = true
    void this.flush()
    this.leaving = false
  }

  /** The browser says that there is no line. */
  lineDown() {
    this.line.cut(this.now())
    this.changed()
  }

  /** Which field has the focus: its text is not replaced under the writer's hands. */
  focus(record: RecordKey | null, field = '') {
    const before = this.focused === null ? undefined : this.fields.get(this.focused)
    this.focused = record && keyOf(record, field)
    if (before?.elsewhere && !isUnsent(before)) this.heard(before.record, before.field, before.elsewhere)
  }

  /** This field was saved elsewhere. */
  heard(record: RecordKey, field: string, saved: SavedField) {
    const key = keyOf(record, field)
    const state = this.fields.get(key)
    if (!state || !isNewsTo(state, saved)) return
    takeNews(state, saved, this.focused === key)
    this.changed()
  }

  /** Whether this news is of the very text that is on its way from here. */
  isOwnEcho = ({ record, field, personId }: Pick<SavedNews, 'record' | 'field' | 'personId'>) =>
    personId === this.around.person && this.busy.has(record.id) && this.fieldOf(record, field)?.pending != null

  /** Settles a conflict with the text that the person chose. */
  resolve(record: RecordKey, field: string, chosen: string) {
    const state = this.fieldOf(record, field)
    if (state?.problem?.kind !== 'conflict') return
    choose(state, state.problem.saved, chosen, this.now())
    this.keepOrForget(state)
    this.changed()
    void this.pump()
  }

  /** Keeps what the person is composing of two texts, as any other text; null where they begin anew. */
  compose(record: RecordKey, field: string, merging: string | null) {
    const state = this.fieldOf(record, field)
    if (!state || state.merging === merging) return
    state.merging = merging
    this.keep(state)
    this.changed()
  }

  /** An act has taken the text of its box, and the server has emptied it; what was typed since stays. */
  emptied(record: RecordKey, field: string, taken: string) {
    const state = this.fieldOf(record, field)
    if (!state) return
    Object.assign(state, { saved: '', pending: null, problem: null, savedAt: null, met: null })
    if (state.value === taken) state.value = ''
    this.keepOrForget(state)
    this.changed()
  }

  /** Tries a refused text again: what refused it may be over. */
  retry(record: RecordKey, field: string) {
    const state = this.fieldOf(record, field)
    if (state?.problem?.kind === 'refused') state.problem = null
    this.changed()
    return this.flush(record)
  }

  /** Gives up a text that cannot be saved any more, after the person said so. */
  discard(record: RecordKey, field: string) {
    const state = this.fieldOf(record, field)
    if (!state) return
    Object.assign(state, { problem: null, pending: null, aside: [], merging: null, value: state.saved ?? '' })
    state.saved ??= ''
    this.forget(state)
    this.changed()
  }

  /** Resolves when nothing of a record is under way: all saved (true), or something waits or needs a choice (false). */
  async settled(record: RecordKey): Promise<boolean> {
    await this.flush(record)
    const open = () => this.fieldsOf(record).filter(isUnsent)
    while (open().some(({ problem }) => !problem) && !this.line.isBlocked) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return open().length === 0
  }

  private async pump(): Promise<void> {
    if (this.now() < this.line.opensAt) return this.plan()
    const ready = this.waiting()
      .filter(({ problem, due }) => !problem && due <= this.now())
      .sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
    const sending: Promise<void>[] = []
    for (const state of ready) {
      if (this.busy.has(state.record.id)) continue
      this.busy.add(state.record.id)
      sending.push(this.sendOne(state))
    }
    await Promise.all(sending)
    this.plan()
  }

  private async sendOne(state: FieldState) {
    const { record, field } = state
    if (!state.pending) {
      state.pending = editOf(state.nextId, state)
      state.nextId = randomId()
    }
    const { editId, value, base, aside } = state.pending
    const { asked } = this
    const age = Math.round(this.now() - (state.typedAt ?? this.now()))
    const more = { ...(age > noticeableAge && { age }), ...(aside && { aside }) }
    const outcome = await this.around.send({ version: 1, editId, record, field, baseVersion: base, value, ...more }, this.leaving)
    this.busy.delete(record.id)
    this.settle(state, outcome, value)
    const askedAgain = this.asked !== asked
    if (askedAgain) this.line.tryAtOnce()
    if (askedAgain || (outcome.kind !== 'unreachable' && outcome.kind !== 'signedOut')) await this.pump()
  }

  private settle(state: FieldState, outcome: Outcome, value: string) {
    this.line.tried(outcome, this.now())
    if (outcome.kind === 'saved') this.acknowledge(state, value, outcome.version, outcome.met)
    if (outcome.kind === 'conflict') state.pending = null // nothing of it is saved, nor what was to be set aside with it
    if (outcome.kind === 'conflict' && outcome.saved.value === state.value) this.acknowledge(state, state.value, outcome.saved.version)
    else if (outcome.kind === 'conflict') state.problem = outcome
    if (outcome.kind === 'refused') Object.assign(state, { pending: null, problem: { kind: 'refused', error: outcome.error } })
    if (isUnsent(state)) this.keep(state)
    this.changed()
  }

  private acknowledge(state: FieldState, value: string, version: number, met: Meeting | null = null) {
    const { elsewhere, pending } = state
    const aside = state.aside.filter((text) => !pending?.aside?.includes(text))
    Object.assign(state, { saved: value, base: version, aside, pending: null, problem: null, elsewhere: null, merging: null, savedAt: this.now(), met })
    if (isUnsent(state)) state.since = this.now()
    else this.forget(state)
    const newer = met?.now ? { ...met.now, by: null, at: new Date(this.now()).toISOString(), own: true as const } : elsewhere
    if (newer) this.heard(state.record, state.field, newer)
  }

  private keep(state: FieldState) {
    this.around.texts.put(waitingTextOf(state, this.around, this.now())).catch(() => this.around.onKeepingFailed?.())
  }

  private keepOrForget(state: FieldState) {
    if (isUnsent(state)) this.keep(state)
    else this.forget(state)
  }

  private forget(state: FieldState) {
    state.since = null
    this.remove({ ...this.around, ...state })
  }

  private remove(text: Pick<WaitingText, 'person' | 'tab' | 'record' | 'field'>) {
    this.around.texts.remove(text).catch(() => this.around.onKeepingFailed?.())
  }

  /** Wakes for the next text that is due, or for the next try. */
  private plan() {
    clearTimeout(this.timer)
    const open = this.waiting().filter(({ problem, record }) => !problem && !this.busy.has(record.id))
    if (open.length === 0 || this.line.signedOut) return
    const due = Math.max(Math.min(...open.map((state) => state.due)), this.line.opensAt)
    this.timer = setTimeout(() => void this.pump(), Math.max(due - this.now(), 0))
  }
}
