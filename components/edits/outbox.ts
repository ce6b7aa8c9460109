import type { EditInput, Meeting, RecordKey, SavedField, SavedNews } from '@/lib/edits/schema'
import { type FieldState, type FieldView, isSame, isUnsent, keyOf, viewOf } from './field-state'
import { randomId } from './random-id'
import type { Outcome } from './send-edit'
import type { TextStore, WaitingText } from './waiting-texts'

const afterTyping = 800
const atLatest = 5_000
const longestPause = 30_000
const whileFull = 60_000
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

export type Tracked = { record: RecordKey; field: string; value: string; version: number; choice?: boolean; place: WaitingText['place'] }

const untouched = { savedAt: null, due: 0, problem: null, elsewhere: null, updated: null, met: null, aside: [] as string[], merging: null }

/**
 * The way of typed text from a page to the database: each change lies on this computer until it is acknowledged, a record's
 * saves go one after the other, an unknown outcome is repeated under its own id, and nothing is given up. Knows no React.
 */
export class Outbox {
  private fields = new Map<string, FieldState>()
  private views = new Map<string, FieldView>()
  private listeners = new Set<() => void>()
  private busy = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private retryAt = 0
  private asked = 0 // how often a try was asked for: one that comes while a text is on its way is not forgotten
  private isFull = false
  private leaving = false
  private focused: string | null = null
  private shown = new Set<string>()
  signedOut = false
  /** Since when nothing gets through, for the sentence on top of the page. */
  downSince: number | null = null

  constructor(private around: Surroundings) {}

  private now = () => (this.around.now ?? Date.now)()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

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

  /** Takes over a text that a closed page left behind. One of two for the same field waits until the other is settled. */
  adopt(text: WaitingText): boolean {
    const { record, field, place, value, base, since, editId, sent = null, aside = [], merging = null, typedAt = since } = text
    const key = keyOf(record, field)
    const known = this.fields.get(key)
    if (known && isUnsent(known)) return false
    // It may have been on its way when its page was closed: it is repeated as it lies here, before what is typed on top of it.
    const pending = sent ?? { editId, value, base, ...(aside.length > 0 && { aside: [...aside] }) }
    const taken = { choice: known?.choice ?? false, saved: known?.saved ?? null, nextId: sent ? editId : randomId(), pending }
    const state = { ...untouched, ...taken, record, field, place, value, base, since, typedAt, aside, merging }
    this.fields.set(key, state)
    if (isUnsent(state)) this.keep(state)
    if (text.tab !== this.around.tab) this.remove(text)
    this.changed()
    void this.pump()
    return true
  }

  change(record: RecordKey, field: string, value: string) {
    const state = this.fields.get(keyOf(record, field))
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
    this.tryAtOnce()
    for (const state of this.fields.values()) if (!record || state.record.id === record.id) state.due = 0
    return this.pump()
  }

  private tryAtOnce() {
    this.retryAt = 0
    this.signedOut = false
  }

  /** The page is being left or hidden: what is sent now must outlive it. */
  flushLeaving() {
    this.leaving = true
    void this.flush()
    this.leaving = false
  }

  /** The browser says that there is no line: texts say so at once, before a try has failed. */
  lineDown() {
    this.isFull = false
    this.failures = Math.max(this.failures, 1)
    this.downSince ??= this.now()
    this.changed()
  }

  /** Which field has the focus: its text is not replaced under the writer's hands. */
  focus(record: RecordKey | null, field = '') {
    const before = this.focused === null ? undefined : this.fields.get(this.focused)
    this.focused = record && keyOf(record, field)
    if (before?.elsewhere && !isUnsent(before)) this.heard(before.record, before.field, before.elsewhere)
  }

  /**
   * This field was saved elsewhere: it is shown at once, unless it is being written here. While its writer chooses between
   * two texts, the choice is between theirs and the newest.
   */
  heard(record: RecordKey, field: string, saved: SavedField) {
    const key = keyOf(record, field)
    const state = this.fields.get(key)
    if (!state || saved.version <= state.base || saved.value === state.pending?.value) return
    const { problem } = state
    if (problem?.kind === 'conflict') {
      const { base } = problem.saved
      if (saved.version > problem.saved.version) state.problem = { kind: 'conflict', saved: { ...saved, ...(base !== undefined && { base }) } }
    } else if (isUnsent(state) || this.focused === key) state.elsewhere = saved
    else {
      const told = saved.own ? { updated: null, savedAt: Date.parse(saved.at) } : { updated: saved, savedAt: null }
      Object.assign(state, { value: saved.value, saved: saved.value, base: saved.version, elsewhere: null, ...told })
    }
    this.changed()
  }

  /**
   * Settles a conflict with the text that the person chose. The text that was not chosen goes into the history with it,
   * however often the choice is asked again because somebody saved meanwhile.
   */
  resolve(record: RecordKey, field: string, chosen: string) {
    const key = keyOf(record, field)
    const state = this.fields.get(key)
    if (!state || state.problem?.kind !== 'conflict') return
    const { saved } = state.problem
    const mine = state.value
    const toHistory = !state.choice && mine.trim() !== '' && mine !== saved.value && !state.aside.includes(mine)
    const aside = (toHistory ? [...state.aside, mine] : state.aside).filter((text) => text !== chosen)
    const settled = { problem: null, elsewhere: null, merging: null, base: saved.version, saved: saved.value, value: chosen, aside }
    Object.assign(state, settled, { since: state.since ?? this.now(), typedAt: this.now(), due: 0 })
    if (isUnsent(state)) this.keep(state)
    else this.forget(state)
    this.changed()
    void this.pump()
  }

  /** Keeps what the person is composing of two texts, as any other text; null where they begin anew. */
  compose(record: RecordKey, field: string, merging: string | null) {
    const state = this.fields.get(keyOf(record, field))
    if (!state || state.merging === merging) return
    state.merging = merging
    this.keep(state)
    this.changed()
  }

  /** An act has taken the text of its box, and the server has emptied it; what was typed since stays. */
  emptied(record: RecordKey, field: string, taken: string) {
    const state = this.fields.get(keyOf(record, field))
    if (!state) return
    Object.assign(state, { saved: '', pending: null, problem: null, savedAt: null, met: null })
    if (state.value === taken) state.value = ''
    if (isUnsent(state)) this.keep(state)
    else this.forget(state)
    this.changed()
  }

  /** Tries a refused text again: what refused it may be over. */
  retry(record: RecordKey, field: string) {
    const state = this.fields.get(keyOf(record, field))
    if (state?.problem?.kind === 'refused') state.problem = null
    this.changed()
    return this.flush(record)
  }

  /** Gives up a text that cannot be saved any more, after the person said so. */
  discard(record: RecordKey, field: string) {
    const state = this.fields.get(keyOf(record, field))
    if (!state) return
    Object.assign(state, { problem: null, pending: null, aside: [], merging: null, value: state.saved ?? '' })
    state.saved ??= ''
    this.forget(state)
    this.changed()
  }

  /** What to say beside a field; the same object until something about it changes. */
  view(record: RecordKey, field: string): FieldView | undefined {
    const key = keyOf(record, field)
    const state = this.fields.get(key)
    if (!state) return undefined
    const view = viewOf(state, this.isBlocked && this.isFull && !this.signedOut ? 'full' : this.isBlocked)
    const before = this.views.get(key)
    if (before && isSame(before, view)) return before
    this.views.set(key, view)
    return view
  }

  valueOf = (record: RecordKey, field: string) => this.fields.get(keyOf(record, field))?.value
  /** Whether this news is of the very text that is on its way from here. */
  isOwnEcho = ({ record, field, personId }: Pick<SavedNews, 'record' | 'field' | 'personId'>) =>
    personId === this.around.person && this.busy.has(record.id) && this.fields.get(keyOf(record, field))?.pending != null
  composedOf = (record: RecordKey, field: string) => this.fields.get(keyOf(record, field))?.merging ?? null
  baseOf = (record: RecordKey, field: string) => this.fields.get(keyOf(record, field))?.base
  /** The newest version of a record that this page knows, for an act on what is seen here. */
  versionOf = (record: RecordKey) =>
    Math.max(0, ...[...this.fields.values()].filter((state) => state.record.id === record.id).map(({ base }) => base))
  /** The page draws this field now; returns how to say that it does not any more. */
  show(record: RecordKey, field: string) {
    const key = keyOf(record, field)
    this.shown.add(key)
    return () => void this.shown.delete(key)
  }
  /** Texts that need the person and whose field is not on this page. */
  stranded = () => this.waiting().filter(({ problem, record, field }) => problem && !this.shown.has(keyOf(record, field)))
  waiting = () => [...this.fields.values()].filter(isUnsent)
  /** What is saved of each field that this page knows; `savedAt` where it was saved from here. */
  savedFields = () =>
    [...this.fields.values()].flatMap(({ record, field, saved, base, savedAt }) => (saved === null ? [] : [{ record, field, value: saved, version: base, savedAt }]))
  /** Puts in what this computer knows to be saved since a kept copy of the page was made. */
  recall(texts: { record: RecordKey; field: string; value: string; version: number }[]) {
    for (const { record, field, value, version } of texts) {
      const known = this.fields.get(keyOf(record, field))
      if (!known) this.track({ record, field, value, version, place: { name: '', address: '/assessments/' } }) // drawn later
      else if (version > known.base && !isUnsent(known)) Object.assign(known, { value, saved: value, base: version })
    }
    this.changed()
  }
  knownRecords = () => [...new Map([...this.fields.values()].map(({ record }) => [record.id, record])).values()]
  get hasSaved() {
    return [...this.fields.values()].some(({ savedAt }) => savedAt !== null)
  }
  /** The server answered, but has no room left. */
  get hasNoRoom() {
    return this.isFull && this.isBlocked && !this.signedOut
  }
  get isBlocked() {
    return this.signedOut || this.failures > 0
  }

  /** Resolves when nothing of a record is under way: all saved (true), or something waits or needs a choice (false). */
  async settled(record: RecordKey): Promise<boolean> {
    await this.flush(record)
    const open = () => this.waiting().filter((state) => state.record.id === record.id)
    while (open().some(({ problem }) => !problem) && !this.isBlocked) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return open().length === 0
  }

  private async pump(): Promise<void> {
    if (this.signedOut || this.now() < this.retryAt) return this.plan()
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
      state.pending = { editId: state.nextId, value: state.value, base: state.base, ...(state.aside.length > 0 && { aside: [...state.aside] }) }
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
    if (askedAgain) this.tryAtOnce()
    if (askedAgain || (outcome.kind !== 'unreachable' && outcome.kind !== 'signedOut')) await this.pump()
  }

  private settle(state: FieldState, outcome: Outcome, value: string) {
    this.failures = outcome.kind === 'unreachable' ? this.failures + 1 : 0
    this.isFull = outcome.kind === 'unreachable' && outcome.full === true
    const pause = this.isFull ? whileFull : Math.min(1000 * 2 ** (this.failures - 1), longestPause)
    this.retryAt = this.failures ? this.now() + pause : 0
    this.signedOut = outcome.kind === 'signedOut'
    this.downSince = this.isBlocked ? (this.downSince ?? this.now()) : null
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

  private keep({ record, field, place, value, base, nextId, since, pending, aside, merging, typedAt }: FieldState) {
    const { person, tab, texts } = this.around
    const text = { person, tab, record, field, place, value, base, editId: nextId, since: since ?? this.now() }
    const more = { ...(pending && { sent: pending }), ...(aside.length > 0 && { aside: [...aside] }), ...(merging !== null && { merging }) }
    texts.put({ ...text, ...more, ...(typedAt !== null && { typedAt }) }).catch(() => this.around.onKeepingFailed?.())
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
    if (open.length === 0 || this.signedOut) return
    const due = Math.max(Math.min(...open.map((state) => state.due)), this.retryAt)
    this.timer = setTimeout(() => void this.pump(), Math.max(due - this.now(), 0))
  }

  private changed() {
    for (const listener of this.listeners) listener()
  }
}
