import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProfileDocument } from './document'
import { projectRoot } from './project-root'

/** The style sheets of the application that a profile needs; its faces are left to the reader's system. */
const styleSheets = ['tokens', 'base', 'pieces', 'shell', 'text', 'dimensions', 'public', 'profile', 'print']

/** A profile as one complete page: no script, no request to anywhere. */
export async function renderHtml(document: ProfileDocument): Promise<string> {
  // Commands run with React's server build, which has no renderer: there a process without that condition does the work.
  const isServerBuild = process.execArgv.some((argument) => argument.includes('react-server'))
  return isServerBuild ? renderInChild(document) : renderHere(document)
}

/** The one place where `lib` reaches for a component: the page is one of the four formats, and there is only one of it. */
export async function renderHere(document: ProfileDocument): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server') // a static import stops the build of Next
  const { createElement } = await import('react')
  const { StandalonePage } = await import('@/components/profiles/standalone-page')
  return `<!doctype html>${renderToStaticMarkup(createElement(StandalonePage, { document, styles: styles() }))}`
}

function styles() {
  const sheet = (name: string) => readFileSync(join(/* turbopackIgnore: true */ projectRoot(), 'app/styles', `${name}.css`), 'utf8')
  return `@layer base, components;\n${styleSheets.map(sheet).join('')}`
}

function renderInChild(document: ProfileDocument) {
  const script = join(/* turbopackIgnore: true */ projectRoot(), 'scripts/render-html.ts')
  const execArgv = process.execArgv.filter((argument) => !argument.includes('react-server') && argument !== '--conditions' && argument !== '-C')
  return new Promise<string>((resolve, reject) => {
    const child = execFile(process.execPath, [...execArgv, script], { cwd: projectRoot(), maxBuffer: 64 * 1024 * 1024 }, (error, html) =>
      error ? reject(error) : resolve(html),
    )
    child.stdin?.end(JSON.stringify(document))
  })
}
