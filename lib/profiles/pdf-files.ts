import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const template = 'lib/profiles/typst'

/**
 * The folder that holds the templates and the fonts. A built server runs from a bundle, so its own place says little: the
 * working folder is asked first, then every folder above this file.
 */
function findProjectRoot() {
  const tried = [process.cwd()]
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) tried.push(folder)
  const root = tried.find((folder) => existsSync(join(/* turbopackIgnore: true */ folder, template, 'profile.typ')))
  if (!root) throw new Error(`The print templates (${template}) were not found from ${process.cwd()}`)
  return root
}

/** Faces by stack. Every stack of the templates ends in Noto Sans; the Arabic faces are chosen by their text layer. */
const faces = {
  serif: ['source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 'amiri/400Regular/Amiri_400Regular.ttf'],
  sans: ['source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'vazirmatn/400Regular/Vazirmatn_400Regular.ttf'],
  last: ['noto-sans/400Regular/NotoSans_400Regular.ttf'],
  styles: [
    'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
    'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    'amiri/700Bold/Amiri_700Bold.ttf',
    'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
    'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  ],
}

let found: ReturnType<typeof locate> | undefined

function locate() {
  const root = findProjectRoot()
  const font = (face: string) => join(/* turbopackIgnore: true */ root, 'node_modules/@expo-google-fonts', face)
  const serif = [...faces.serif, ...faces.last].map(font)
  const sans = [...faces.sans, ...faces.last].map(font)
  const all = Object.values(faces).flat().map(font)
  return { workspace: join(/* turbopackIgnore: true */ root, template), serif, sans, fontFolders: all.map((file) => dirname(file)) }
}

/** Where templates and fonts lie on this machine; looked up once. */
export const pdfFiles = () => (found ??= locate())
