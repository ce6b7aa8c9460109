'use client'

import { type ComponentType, lazy } from 'react'
import { MissingPart } from './missing-part'

const parts = new Set<() => Promise<unknown>>()

/**
 * A part of a page that is loaded when it is first shown. After an upgrade of the server, or without a line, it may not be
 * there: then a sentence stands in its place, and the page around it stays with what is typed.
 */
export function part<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  parts.add(load)
  return lazy(() =>
    load().catch((failure: unknown) => {
      console.warn('A part of the page was not loaded:', failure)
      return { default: MissingPart as ComponentType<P> }
    }),
  )
}

/** Loads every part that this page may show, and those that these may show, for the time without a line. */
export async function loadParts() {
  for (const load of parts) await Promise.allSettled([load()]) // the loop comes to those that join meanwhile, too
}
