'use client'

import { useEffect } from 'react'

/**
 * An act often takes the very button away that did it, and the focus with it. Whoever works by keyboard or listens to the
 * page would start again at its top; they stay in the smallest part of the page that is left around it.
 */
export function KeepFocus() {
  useEffect(() => {
    let around: Element[] = []
    const remember = ({ target }: FocusEvent) => {
      around = []
      for (let each = target instanceof Element ? target : null; each; each = each.parentElement) around.push(each)
    }
    const look = () => {
      if (around[0]?.isConnected !== false || document.activeElement !== document.body) return
      const place = around.find((each) => each.isConnected)
      around = []
      if (!(place instanceof HTMLElement) || place === document.body) return
      place.tabIndex = -1 // so that it can take the focus
      place.focus({ preventScroll: true })
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      changes.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
  return null
}
