/** Reads a ProfileDocument from standard input and writes its page to standard output; started by `renderHtml` in commands. */
import { text } from 'node:stream/consumers'
import { profileDocumentSchema } from '@/lib/profiles/document'
import { renderHere } from '@/lib/profiles/html'

process.stdout.write(await renderHere(profileDocumentSchema.parse(JSON.parse(await text(process.stdin)))))
