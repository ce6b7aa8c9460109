import type { ConventionRow, ConventionsPart } from '@/lib/profiles/document'
import { formatDate } from '@/lib/i18n/dates'
import type { Setting } from './setting'

/** International instruments and their status; on a phone each row is a card. */
export function ConventionsTable({ part, setting }: { part: ConventionsPart; setting: Setting }) {
  const { labels } = setting
  return (
    <>
      <div className="kind" id={`s${part.number}`}><h3>{setting.number(part.number)} {part.title}</h3></div>
      <table className="cards">
        <caption>{setting.numbered('table', 1)}. {part.caption}</caption>
        <thead>
          <tr>
            {[labels.instrument, labels.adopted, labels.status, labels.date].map((label) => <th key={label} scope="col">{label}</th>)}
          </tr>
        </thead>
        <tbody>{part.rows.map((row) => <Row key={row.code} row={row} setting={setting} />)}</tbody>
      </table>
      {part.notes.length > 0 && <p className="small soft table-note">{part.notes.join(' ')}</p>}
    </>
  )
}

function Row({ row, setting }: { row: ConventionRow; setting: Setting }) {
  const { labels } = setting
  const noDate = row.status === 'ratified' ? labels.noDate : '–'
  return (
    <tr>
      <th scope="row" className="plain">
        {row.title}
        {row.reservation && <span className="small soft block">{labels.reservation}: {row.reservation}</span>}
      </th>
      <td data-label={labels.adopted}>{row.adopted === null ? '–' : setting.number(row.adopted)}</td>
      <td data-label={labels.status}>{labels[row.status]}</td>
      <td data-label={labels.date}>{row.date ? formatDate(setting.locale, row.date) : noDate}</td>
    </tr>
  )
}
