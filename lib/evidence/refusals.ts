/** Why a file is refused. Each code is worded by the message `evidence.refused_<code>`, which says what is expected instead. */
export const refusals = [
  'empty', // no byte in it
  'tooLarge',
  'format', // none of those that are kept
  'oldOffice', // .doc, .xls, or an Office file with a password: the same container
  'encoding', // a text that is not UTF-8
  'markup', // a text that is a page, a picture or a program
  'damaged', // ends too early, or contradicts itself
  'twoFormats', // is one thing to one program and another to the next
  'macros',
  'locked', // parts are encrypted
  'packing', // a bomb, or names that lead out of the file
  'tooMany', // this person is sending as many as one may
] as const
export type Refusal = (typeof refusals)[number]
