import { z } from 'zod'

/** A character that no database text can hold (NUL, half a surrogate pair), or that no one can see (control characters). */
const unstorable = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u

/** A text as it comes from a file: not empty, storable, of a length that a person could have written. */
export const plainText = (longest = 10_000) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim() !== '', { error: 'a text that is not empty' })
    .refine((text) => !unstorable.test(text), { error: 'a text without control characters' })
