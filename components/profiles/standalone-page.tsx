import type { ProfileDocument } from '@/lib/profiles/document'
import { ProfileDocumentPage } from './profile-document'

/** A whole page around a profile that needs nothing else: no script, no request, its styles inside. */
export function StandalonePage({ document, styles }: { document: ProfileDocument; styles: string }) {
  return (
    <html lang={document.locale} dir={document.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title}</title>
        <meta name="description" content={document.cover.subtitle} />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <a className="skip" href="#content">{document.labels.skip}</a>
        <main id="content" tabIndex={-1}><ProfileDocumentPage document={document} /></main>
      </body>
    </html>
  )
}
