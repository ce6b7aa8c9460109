/** New mark of a citation by its old one, as they stand in `[@mark]`. */
export type Marks = Record<string, string>

/** A text with the marks of its citations exchanged; a mark that has no new one is left out, with the space before it. */
export const withMarks = (text: string, marks: Marks) =>
  text.replaceAll(/ ?\[@(\w+)\]/g, (mark, old: string) => (Object.hasOwn(marks, old) ? mark.replace(old, marks[old] ?? '') : ''))
