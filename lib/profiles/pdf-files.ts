import { dirname, join } from 'node:path'
import { projectRoot } from './project-root'

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
  const root = projectRoot()
  const font = (face: string) => join(/* turbopackIgnore: true */ root, 'node_modules/@expo-google-fonts', face)
  const serif = [...faces.serif, ...faces.last].map(font)
  const sans = [...faces.sans, ...faces.last].map(font)
  const all = Object.values(faces).flat().map(font)
  return { workspace: join(/* turbopackIgnore: true */ root, 'lib/profiles/typst'), serif, sans, fontFolders: all.map((file) => dirname(file)) }
}

/** Where templates and fonts lie on this machine; looked up once. */
export const pdfFiles = () => (found ??= locate())
