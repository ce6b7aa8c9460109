import { expect, it } from 'vitest'
import { downloadHeaders } from './formats'

it('names a file in ASCII and in the language of the document, and keeps it out of caches', () => {
  const headers = downloadHeaders('pdf', 'TLS-2019', 'مؤشرات: تيمور ليشتي (٢٠١٩)')
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })
  const disposition = headers['content-disposition'] ?? ''
  expect(disposition).toMatch(/^attachment; filename="MGI-TLS-2019\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('مؤشرات – تيمور ليشتي (٢٠١٩).pdf')
})

it('lets no title break out of its header', () =>
  expect(downloadHeaders('json', 'a"\r\nb', 'x"\r\ny: /z')['content-disposition']).toBe(
    "attachment; filename=\"MGI-a---b.json\"; filename*=UTF-8''x%20%E2%80%93y%20%E2%80%93%20%20%E2%80%93z.json",
  ))
