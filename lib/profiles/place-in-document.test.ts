import { expect, it } from 'vitest'
import { finding, material } from './fixtures/material'
import { profileDocument } from './narrative'
import { paragraphAt } from './place-in-document'

it.each([
  ['a paragraph', '/dimensions/1/parts/0/items/0/runs/0/text', '2.1.1'],
  ['its footnote', '/dimensions/1/parts/0/items/0/footnotes/0/text', '2.1.1'],
  ['a title of a list', '/dimensions/1/parts/0/title', null],
  ['a source', '/sources/groups/0/items/0/title', null],
  ['nothing', '/dimensions/9/name', null],
])('finds %s', (_, pointer, number) =>
  expect(paragraphAt(profileDocument(material({ findings: [finding()] })), pointer)).toBe(number),
)
