import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const code = ['**/*.{ts,tsx}']

/**
 * Import direction (docs/architecture.md): app → components → lib, and inside lib a folder may use those before it.
 * Each entry forbids, for its files, what the patterns match; the last entry that matches a file holds.
 */
const forbid = (files, ...rules) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: rules.map(({ regex, message, types }) => ({ regex, message, allowTypeImports: types })) }],
  },
})
const inside = (folder) => `^(@/|(\\.\\./)+)${folder}/`

const app = { regex: `${inside('app')}(?!styles/)`, message: 'app → components → lib, never back.' }
const components = { regex: inside('components'), message: 'lib knows nothing of the screens.' }
const reads = {
  regex: '(^|/)lib/.*/(queries|commands)$',
  message: 'A component is given what it shows: pages read, actions write.',
  types: true,
}
const client = {
  regex: '(^|/)db/client$',
  message: 'Only queries, commands, sign-in, the seed and tests talk to the database client: use asPerson.',
}
const generated = {
  regex: 'db/generated/(?!enums)',
  message: 'Of the generated client only the enums are for everybody.',
  types: true,
}

const order = ['framework', 'territories', 'assessments', 'sources', 'evidence', 'answers', 'contributions', 'threads', 'review', 'forms', 'search', 'process', 'profiles', 'consultation', 'editions']
const later = (index) =>
  order.slice(index + 1).map((folder) => ({
    regex: `(^|/)(lib|\\.\\.)/${folder}/`,
    message: `Inside lib the order is ${order.join(' → ')}, and a folder uses only those before it.`,
  }))

/** The files of a folder that talk to the database client. */
const doors = (folder) => ['*queries.ts', '*commands.ts', '*.test.ts'].map((name) => `${folder}/**/${name}`)

export default tseslint.config(
  { ignores: ['.next/', '.data/', 'out/', 'lib/db/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: code,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }], // event handlers, form actions
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }], // == null asks for null and undefined at once
      'no-empty': 'error', // an empty catch too
    },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }], // a list without bullets is no list to Safari
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyPress'] }], // Escape may be heard on a container
    },
  },
  { files: ['**/*.{ts,tsx}'], ignores: ['app/**', 'components/**'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } }, // Playwright's fixtures

  forbid(['app/**/*.{ts,tsx}'], client, generated),
  forbid(['app/**/route.ts'], generated),
  forbid(['components/**/*.{ts,tsx}'], app, reads, client, generated),
  forbid(['lib/**/*.{ts,tsx}'], app, components, client),
  forbid([...doors('lib'), 'lib/{db,auth,mail}/**/*.ts', 'lib/{health,start-server}.ts'], app, components), // those speak for no person
  ...order.flatMap((folder, index) => [
    forbid([`lib/${folder}/**/*.{ts,tsx}`], app, components, client, ...later(index)),
    forbid(doors(`lib/${folder}`), app, components, ...later(index)),
  ]),
)
