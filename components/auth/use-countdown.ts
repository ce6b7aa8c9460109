'use client'

import { useCallback, useEffect, useState } from 'react'

/** Whole seconds that are left, and how to begin. Goes by the clock: timers of a hidden tab come late. */
export function useCountdown(initial = 0): [left: number, start: (seconds: number) => void] {
  const [run, setRun] = useState({ seconds: initial })
  const [left, setLeft] = useState(initial)
  useEffect(() => {
    if (run.seconds === 0) return
    const until = Date.now() + run.seconds * 1000
    const timer = setInterval(() => {
      const now = Math.max(Math.ceil((until - Date.now()) / 1000), 0)
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [run])
  const start = useCallback((seconds: number) => {
    setLeft(seconds)
    setRun({ seconds })
  }, [])
  return [left, start]
}
