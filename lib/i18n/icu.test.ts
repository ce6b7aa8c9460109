import { expect, it } from 'vitest'
import { argumentsOf } from './icu'

it.each([
  ['Nothing to fill in', []],
  ['Saved {time}', ['time:words']],
  ['{count, number, plain} indicators', ['count:number']],
  ['{count, plural, one {One} other {{count, number, plain} things of {name}}}', ['count:number', 'count:plural', 'name:words']],
  ['They <strong>rank</strong> {nobody}', ['<strong>', 'nobody:words']],
])('%s', (message, expected) => expect(argumentsOf(message)).toEqual(expected))

it.each(['{count, plural, one {One', 'Saved {'])('%s is refused', (message) => expect(() => argumentsOf(message)).toThrow())
