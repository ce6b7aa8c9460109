import type { RecordKey } from '@/lib/edits/schema'
import { type FieldState, type FieldView, isSame, isUnsent, keyOf, viewOf } from './field-state'
import { Line } from './line'

/** What a page knows of its fields, for whoever draws them: they subscribe, and read again after each change. */
export class FieldStore {
  protected readonly fields = new Map<string, FieldState>()
  private readonly views = new Map<string, FieldView>()
  private readonly shown = new Set<string>()
  private readonly listeners = new Set<() => void>()
  readonly line = new Line()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  protected changed() {
    for (const listener of this.listeners) listener()
  }

  /** The page draws this field now; returns how to say that it does not any more. */
  show(record: RecordKey, field: string) {
    const key = keyOf(record, field)
    this.shown.add(key)
    return () => void this.shown.delete(key)
  }

  /** What to say beside a field; the same object until something about it changes. */
  view(record: RecordKey, field: string): FieldView | undefined {
    const key = keyOf(record, field)
    const state = this.fields.get(key)
    if (!state) return undefined
    const view = viewOf(state, this.line.hasNoRoom ? 'full' : this.line.isBlocked)
    const before = this.views.get(key)
    if (before && isSame(before, view)) return before
    this.views.set(key, view)
    return view
  }

  protected fieldOf = (record: RecordKey, field: string) => this.fields.get(keyOf(record, field))
  protected fieldsOf = (record: RecordKey) => [...this.fields.values()].filter((state) => state.record.id === record.id)

  valueOf = (record: RecordKey, field: string) => this.fieldOf(record, field)?.value
  composedOf = (record: RecordKey, field: string) => this.fieldOf(record, field)?.merging ?? null
  baseOf = (record: RecordKey, field: string) => this.fieldOf(record, field)?.base
  /** The newest version of a record that this page knows, for an act on what is seen here. */
  versionOf = (record: RecordKey) => Math.max(0, ...this.fieldsOf(record).map(({ base }) => base))
  knownRecords = () => [...new Map([...this.fields.values()].map(({ record }) => [record.id, record])).values()]

  waiting = () => [...this.fields.values()].filter(isUnsent)
  /** Texts that need the person and whose field is not on this page. */
  stranded = () => this.waiting().filter(({ problem, record, field }) => problem && !this.shown.has(keyOf(record, field)))
  hasSaved = () => [...this.fields.values()].some(({ savedAt }) => savedAt !== null)
  /** What is saved of each field that this page knows; `savedAt` where it was saved from here. */
  savedFields = () =>
    [...this.fields.values()].flatMap(({ record, field, saved, base, savedAt }) => (saved === null ? [] : [{ record, field, value: saved, version: base, savedAt }]))
}
