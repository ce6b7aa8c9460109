'use client'

import { Button } from './button'

/** Prints the page as it is; the sheet of styles for print makes a document of it. */
export const PrintButton = ({ children }: { children: string }) => <Button look="quiet" icon="print" onClick={() => window.print()}>{children}</Button>
