import { expect, it } from 'vitest'
import { GET } from './route'

const open = (site: string) =>
  GET(new Request('http://localhost/api/auth/callback/email?token=1&email=a%40b.example', { headers: { 'sec-fetch-site': site } }), {
    params: Promise.resolve({ nextauth: ['callback', 'email'] }),
  })

it.each(['cross-site', 'same-site', 'none'])('a link that is opened from %s leads to the page with the button', async (site) => {
  const answer = await open(site)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in/confirm?token=1&email=a%40b.example')
})
