import { readHealth } from '@/lib/db/health'

/** For whoever watches the installation: 200, or 503 and why. */
export async function GET() {
  const health = await readHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
