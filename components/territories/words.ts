/** The words of the forms on territories, for the browser. `errors` is by message key. */
export interface TerritoryWords {
  country: string
  choose: string
  localityType: string
  localityTypeHint: string
  authority: string
  authorityHint: string
  names: string
  namesHint: string
  notes: string
  notesHint: string
  members: string
  membersHint: string
  save: string
  saving: string
  saved: string
  kept: string
  unkept: string
  add: string
  adding: string
  problems: string
  errors: Record<string, string>
}

const keys = [
  'country',
  'choose',
  'localityType',
  'localityTypeHint',
  'authority',
  'authorityHint',
  'names',
  'namesHint',
  'notes',
  'notesHint',
  'members',
  'membersHint',
  'save',
  'saving',
  'saved',
  'kept',
  'unkept',
  'add',
  'adding',
  'problems',
] as const
const errors = ['required', 'tooLong', 'country', 'members', 'conflict', 'other'] as const

/** Takes the words from the namespace `territories`. */
export const territoryWords = (t: (key: (typeof keys)[number] | `errors.${(typeof errors)[number]}`) => string): TerritoryWords => ({
  ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
  errors: Object.fromEntries(errors.map((key) => [key, t(`errors.${key}`)])),
})

/** The sentence for a message key or an error code; one that says to try again for those without a sentence of their own. */
export const errorIn = (words: { errors: Record<string, string> }, key: string | undefined) =>
  key === undefined ? undefined : (words.errors[key] ?? words.errors.other)
