import type { ReactNode } from 'react'

/** Words for those who listen; the screen says the same by its arrangement. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => <span className="visually-hidden">{children}</span>
