/**
 * Whether a request with a cookie comes from a page of this installation. Browsers say so themselves where the connection
 * is secure; on a plain intranet address they still send `Origin`. A request that says neither is refused.
 */
export function isSameOrigin(request: Request, publicAddress = process.env.NEXTAUTH_URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.headers.get('host') || (publicAddress != null && host === new URL(publicAddress).host)
}
