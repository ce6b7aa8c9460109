import { expect, it } from 'vitest'
import { readStatements } from './sql-log'

it('reads statements with the values that were bound to them', () => {
  const log = [
    '2026-11-22 05:00:00.000 UTC [7] LOG:  statement: BEGIN',
    '2026-11-22 05:00:00.001 UTC [7] LOG:  execute <unnamed>: UPDATE "Answer"',
    '\tSET "explanation" = $1, "version" = $2 WHERE "reason" = $3',
    "2026-11-22 05:00:00.001 UTC [7] DETAIL:  Parameters: $1 = 'L''État,",
    "\t$2 = ''x''', $2 = '3', $3 = NULL",
    '2026-11-22 05:00:00.002 UTC [8] LOG:  checkpoint starting: time',
    '2026-11-22 05:00:00.003 UTC [7] LOG:  statement: COMMIT',
    '',
  ].join('\n')
  expect(readStatements(log)).toEqual([
    { sql: 'BEGIN', values: [] },
    { sql: 'UPDATE "Answer"\nSET "explanation" = $1, "version" = $2 WHERE "reason" = $3', values: ["L'État,\n$2 = 'x'", '3', null] },
    { sql: 'COMMIT', values: [] },
  ])
})
