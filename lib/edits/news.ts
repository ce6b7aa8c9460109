import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import type { SavedNews } from './schema'

/** Says to every server process, at commit, that something was saved. Ids alone: a payload must stay under 8,000 bytes. */
export const announce = (tx: PersonTx, news: SavedNews) =>
  tx.$executeRaw`SELECT pg_notify('saved', ${JSON.stringify(news)})`
