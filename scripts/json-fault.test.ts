import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from './json-fault'

test.each([
  ['{"a": 1,\n "b": }', 2, 7, 'a value'],
  ['{"a": 1 "b": 2}', 1, 9, '"," or "}"'],
  ['[1, 2', 1, 6, '"," or "]"'],
  ['{a: 1}', 1, 2, 'the name of a field in double quotes, or }'],
  ['{"a": 1,}', 1, 9, 'the name of a field in double quotes'],
  ['[1,]', 1, 4, 'a value'],
  ['{"a" 1}', 1, 6, '":"'],
  ['{}\n\n{}', 3, 1, 'nothing more'],
  ['{"a": "never ended\n}', 1, 7, 'a value'],
  ['', 1, 1, 'a value'],
])('%j stops being JSON at line %i, column %i, where %s is expected', (text, line, column, expected) => {
  expect(findJsonFault(text)).toEqual({ line, column, expected })
  expect(() => void JSON.parse(text)).toThrow()
})

test('what is JSON has no fault, and what is not has one', () => {
  fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === null))
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '0', '\u0001', '-'), (json, n, put) => {
      const at = n % (json.length + 1)
      const text = json.slice(0, at) + put + json.slice(at + 1)
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      return (findJsonFault(text) === null) === isJson
    }),
  )
})

test('a list nested a hundred thousand deep is read', () => {
  expect(findJsonFault('['.repeat(100_000))).toMatchObject({ column: 100_001 })
})
