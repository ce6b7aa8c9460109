'use client'

import type { ComponentProps } from 'react'

/** The choice itself, with what it means. */
export function OwnComputerCheck({ name, hint, ...input }: { name: string; hint: string } & ComponentProps<'input'>) {
  return (
    <div className="check">
      <input {...input} type="checkbox" id="own-computer" aria-describedby="own-computer-hint" />
      <div>
        <label htmlFor="own-computer"><strong>{name}</strong></label>
        <p className="small soft" id="own-computer-hint">{hint}</p>
      </div>
    </div>
  )
}
