/** Puts a mark where the cursor stands, or stood last, as if it had been typed: undo works, and it is saved. */
export function insertAtCursor(fieldId: string, text: string) {
  const field = textBox(fieldId)
  if (!field) return
  // a box that nobody has entered says 0; before the first word nothing is cited
  const at = field.selectionEnd || field.value.length
  const before = field.value.slice(0, at)
  replace(field, at, at, (before === '' || /\s$/.test(before) ? '' : ' ') + text)
}

/** Puts a passage where the cursor stands, or stood last, as paragraphs of its own: undo works, and it is saved. */
export function insertPassage(fieldId: string, text: string) {
  const field = textBox(fieldId)
  if (!field) return
  const isEmpty = field.value.trim() === ''
  const at = isEmpty ? field.value.length : field.selectionEnd || field.value.length
  const [before, after] = [field.value.slice(0, at).trimEnd(), field.value.slice(at).trimStart()]
  const [from, to] = [before.length, field.value.length - after.length]
  replace(field, from, to, (before && '\n\n') + text.trim() + (after && '\n\n'))
}

/** Puts a text in the place of what stands in a box, as if it had been typed: undo works, and it is saved. */
export function replaceText(fieldId: string, text: string) {
  const field = textBox(fieldId)
  if (field) replace(field, 0, field.value.length, text)
}

/** Takes a mark out of a text, wherever it stands, with the space before it. */
export function removeMark(fieldId: string, mark: string) {
  const field = textBox(fieldId)
  if (!field) return
  for (let at = field.value.indexOf(mark); at >= 0; at = field.value.indexOf(mark)) {
    const from = field.value[at - 1] === ' ' ? at - 1 : at
    replace(field, from, at + mark.length, '')
  }
}

/** Makes list items of the lines that are selected, or plain lines of items. */
export function toggleList(fieldId: string) {
  const field = textBox(fieldId)
  if (!field) return
  const from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1
  const end = field.value.indexOf('\n', field.selectionEnd)
  const to = end < 0 ? field.value.length : end
  const lines = field.value.slice(from, to).split('\n')
  const areItems = lines.every((line) => line.startsWith('- '))
  replace(field, from, to, lines.map((line) => (areItems ? line.slice(2) : `- ${line.replace(/^- /, '')}`)).join('\n'))
}

function textBox(id: string) {
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field : null
}

/** `execCommand` is old, and the only way of writing that the browser's own undo knows; elsewhere the text is set as it is. */
function replace(field: HTMLTextAreaElement, from: number, to: number, text: string) {
  field.focus()
  field.setSelectionRange(from, to)
  if (document.execCommand(text ? 'insertText' : 'delete', false, text)) return
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
