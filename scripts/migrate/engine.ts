/**
 * Prisma's own schema engine as WebAssembly, in a process of its own: `engine.ts apply|diff`, parameters as JSON on
 * standard input, the answer as JSON on standard output. A process of its own because the engine keeps timers that
 * would hold back a script's end, and keeps the next migration waiting as long as they run.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

export interface ApplyRequest {
  url: string
  migrations: { name: string; sql: string }[]
}

/** `from` and `to` are texts of a Prisma schema; an empty `from` means an empty database. */
export interface DiffRequest {
  /** Any database that answers: the engine asks for one, and changes nothing in it. */
  url: string
  from: string
  to: string
}

/** The adapter cuts a script at every semicolon, also inside a function's body: hand it to PostgreSQL whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (sql: string) => {
      try {
        await adapter.underlyingDriver().query(sql)
      } catch (error) {
        adapter['onError'](error) // gives the engine PostgreSQL's message, which it would lose
      }
    }
    return adapter
  }
}

const filters = { externalTables: [], externalEnums: [] }

async function openEngine(url: string) {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } })
  const file = import.meta.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(file)))
  const wasm = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(wasm.exports)
  const { __wbindgen_start: start } = wasm.exports
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: url }))
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

/** Names of the migrations that were applied now. */
async function apply({ url, migrations }: ApplyRequest): Promise<string[]> {
  const engine = await openEngine(url)
  const migrationsList = {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
  return appliedMigrationNames
}

/** The SQL that leads from one schema to the other. */
async function diff({ url, from, to }: DiffRequest): Promise<string> {
  const engine = await openEngine(url)
  const schema = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const unused = { shadowDatabaseUrl: null, exitCode: null } // the engine asks for both; its types know one
  const source = from ? schema(from) : { tag: 'empty' as const }
  const { stdout } = await engine.diff({ from: source, to: schema(to), script: true, filters, ...unused })
  return stdout ?? ''
}

const request: unknown = JSON.parse(readFileSync(0, 'utf8'))
try {
  const answer = process.argv[2] === 'diff' ? await diff(request as DiffRequest) : await apply(request as ApplyRequest)
  process.stdout.write(JSON.stringify(answer), () => process.exit(0))
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : JSON.stringify(error), () => process.exit(1))
}
