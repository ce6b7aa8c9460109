import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** `server-only` refuses to load outside React's server build; the tests are a server too. */
const alias = [
  { find: 'server-only', replacement: file('./test/harness/server-only.ts') },
  { find: /^@\//, replacement: file('./') },
]
const everywhere = ['lib/**', 'components/**', 'app/**', 'scripts/**', 'test/**']
const files = (ending: string) => everywhere.map((folder) => `${folder}/*${ending}`)

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: files('.test.{ts,tsx}'), exclude: files('.db.test.ts') },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: files('.db.test.ts'),
          globalSetup: './test/harness/cluster.ts',
          setupFiles: './test/harness/database.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
