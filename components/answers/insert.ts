/** Puts a mark where the cursor stands, or stood last, and tells the form as if it had been typed: undo works, and it is saved. */
export function insertAtCursor(fieldId: string, text: string) {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLTextAreaElement)) return
  const before = field.value.slice(0, field.selectionEnd)
  const space = before === '' || /\s$/.test(before) ? '' : ' '
  field.focus()
  field.setRangeText(space + text, field.selectionEnd, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Makes list items of the lines that are selected, or plain lines of items. */
export function toggleList(fieldId: string) {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLTextAreaElement)) return
  const from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1
  const end = field.value.indexOf('\n', field.selectionEnd)
  const to = end < 0 ? field.value.length : end
  const lines = field.value.slice(from, to).split('\n')
  const areItems = lines.every((line) => line.startsWith('- '))
  const changed = lines.map((line) => (areItems ? line.slice(2) : `- ${line.replace(/^- /, '')}`)).join('\n')
  field.focus()
  field.setRangeText(changed, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
