import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** `server-only` refuses to load outside React's server build; the tests are a server too. */
const alias = [
  { find: 'server-only', replacement: file('./test/harness/server-only.ts') },
  { find: /^@\//, replacement: file('./') },
]
const everywhere = ['lib/**', 'components/**', 'app/**', 'scripts/**', 'test/**']
/** Generous, since a busy machine is no fault: a test that hangs ends all the same. Each project needs them for itself. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }
const files = (ending: string) => everywhere.map((folder) => `${folder}/*${ending}`)

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: { ...patience, name: 'unit', include: files('.test.{ts,tsx}'), exclude: files('.db.test.ts') },
      },
      {
        resolve: { alias },
        test: {
          ...patience,
          name: 'db',
          include: files('.db.test.ts'),
          globalSetup: './test/harness/cluster.ts',
          setupFiles: './test/harness/database.ts',
        },
      },
    ],
  },
})
