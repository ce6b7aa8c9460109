import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate/migrate'
import { openCluster } from '../../scripts/postgres/cluster'

export const template = 'template_mgi'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the template database, from which each file of tests gets a copy. */
    templateUrls: { owner: string; app: string }
  }
}

/** One PostgreSQL in a temporary folder for the whole run, with one migrated database to copy. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-test-'))
  const cluster = await openCluster(folder, { durable: false })
  const urls = { owner: cluster.url('owner', template), app: cluster.url('app', template) }
  const owner = new pg.Client({ connectionString: cluster.url('owner') })
  await owner.connect()
  await owner.query(`CREATE DATABASE ${template}`)
  await owner.end()
  await migrate({ ownerUrl: urls.owner, appUrl: urls.app })
  project.provide('templateUrls', urls)
  return async () => {
    await cluster.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
