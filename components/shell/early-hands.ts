/**
 * Runs in the page before anything else, as text (`early-script.tsx`), so it may use nothing outside itself.
 *
 * A page from the server can be typed into and pressed while its code is still on the line, for seconds on a slow one. React
 * then puts the boxes back to what the server sent, and nobody hears the button. This holds what was typed and pressed in
 * that time, and does it again once the page's own code has taken the element over.
 */
export function earlyHands() {
  type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  type Typed = { value: string; checked: boolean; takenAt: number | null }
  /** The page's code puts its own values into a box in several steps; longer than they take. */
  const settling = 1_000
  const typed = new Map<Box, Typed>()
  let act: { node: HTMLElement; again: () => void } | null = null
  let isRepeating = false
  let isLooking = false

  const isTaken = (node: Element) => Object.keys(node).some((key) => key.startsWith('__reactProps'))
  /** An event to which nothing listens; at it, React takes over at once what it has the code for. */
  const isTakenNow = (node: Element) => isTaken(node) || (node.dispatchEvent(new Event('dragend', { bubbles: true })), isTaken(node))
  const isCheck = ({ type }: Box) => type === 'checkbox' || type === 'radio'
  const stateOf = (box: Box) => ({ value: box.value, checked: (box as HTMLInputElement).checked })

  function repeat(work: () => void) {
    isRepeating = true
    work()
    isRepeating = false
  }

  function typeAgain(box: Box, { value, checked }: Typed) {
    const say = (name: string) => box.dispatchEvent(new Event(name, { bubbles: true }))
    if (box.type === 'file') return say('change')
    if (isCheck(box)) {
      ;(box as HTMLInputElement).checked = !checked // React compares with what was set last
      return box.click()
    }
    if (!(box instanceof HTMLSelectElement)) box.value = ''
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, value)
    say(box instanceof HTMLSelectElement ? 'change' : 'input')
  }

  function look() {
    const now = performance.now()
    for (const [box, was] of typed) {
      const { value, checked } = stateOf(box)
      const isOther = isCheck(box) ? checked !== was.checked : value !== was.value
      if (!box.isConnected || (was.takenAt !== null && now - was.takenAt > settling)) typed.delete(box)
      else if (was.takenAt !== null ? isOther : isTakenNow(box)) {
        was.takenAt ??= now
        repeat(() => typeAgain(box, was))
      }
    }
    if (typed.size > 0 || !act) return
    const { node, again } = act
    if (node.isConnected && !isTakenNow(node)) return
    act = null
    if (node.isConnected) repeat(again)
  }

  function lookOn() {
    if (isLooking) return
    isLooking = true
    const next = () => {
      look()
      isLooking = typed.size > 0 || act !== null
      if (isLooking) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  }

  function onTyped({ target }: Event) {
    if (isRepeating || !(target instanceof Element) || !target.matches('input,textarea,select')) return
    const box = target as HTMLInputElement
    const known = typed.get(box)
    if (known) Object.assign(known, stateOf(box))
    else if (!isTaken(box)) {
      if (box.type === 'radio') for (const other of typed.keys()) if (other.type === 'radio' && other.name === box.name) typed.delete(other)
      typed.set(box, { ...stateOf(box), takenAt: null })
      lookOn()
    }
  }

  /** Whoever acts on what is taken over is done with it. */
  function finish() {
    look()
    for (const [box, { takenAt }] of typed) if (takenAt !== null) typed.delete(box)
  }

  function hold(event: Event, node: HTMLElement, again: () => void) {
    event.preventDefault()
    act = { node, again }
    lookOn()
  }

  function onSubmit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    if (isRepeating) return
    if (isTaken(form)) return finish()
    // one that has an address is understood by the browser; any other would send what was typed to this page's, as a part of it
    if ((form.getAttribute('action') ?? form.getAttribute('method') ?? 'javascript:').startsWith('javascript:'))
      hold(event, form, () => form.requestSubmit(event.submitter))
  }

  function onClick(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (isRepeating || !button) return
    if (isTaken(button)) finish()
    else if (!button.form || button.type !== 'submit') hold(event, button, () => button.click())
  }

  addEventListener('input', onTyped, true)
  addEventListener('change', onTyped, true)
  addEventListener('submit', onSubmit, true)
  addEventListener('click', onClick, true)
  addEventListener('keydown', look) // at a key React takes over; what was typed before comes first
}
