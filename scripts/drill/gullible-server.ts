import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A server with planted defects, for the drill to find: it believes the name of a file, keeps whatever comes, and shows it in place. */
export async function openGullibleServer() {
  const kept = new Map<string, Buffer>()
  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://here')
    const type = /\.html?$/.test(searchParams.get('name') ?? '') ? 'text/html' : 'application/pdf'
    if (incoming.method === 'GET') return void outgoing.writeHead(200, { 'content-type': type }).end(kept.get(pathname))
    void buffer(incoming).then((bytes) => {
      kept.set(pathname, bytes)
      outgoing.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ kept: { id: pathname, name: searchParams.get('name') } }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
