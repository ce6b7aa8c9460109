'use client'

import { Button } from '@/components/ui/button'
import { useErrorWords } from '@/components/ui/error-words'

/** A bug, told to the person: what happened, what is safe, and the reference under which the log holds it. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords()
  if (!words) throw error // without words there is only the page of last resort
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow">
        <h1>{words.title}</h1>
        <p className="measure">{words.what}</p>
        {digest && (
          <p className="soft">
            {words.reference} <bdi className="mono">{digest}</bdi>
          </p>
        )}
        <p className="row">
          <Button onClick={retry}>{words.again}</Button>
          <a href="/">{words.home}</a>
        </p>
      </div>
    </main>
  )
}
