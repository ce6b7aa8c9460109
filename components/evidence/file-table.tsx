import type { EvidenceInView } from '@/lib/evidence/queries'
import { UnlinkFile } from './unlink-file'
import { type EvidenceWords, sizeIn } from './words'

type Props = { files: (EvidenceInView & { added: { on: string; by: string } })[]; assessmentId: string; words: EvidenceWords; tag: string; mayUnlink: boolean }

/** Files as a table that becomes cards on a phone. */
export const FileTable = ({ files, assessmentId, words, tag, mayUnlink }: Props) => (
  <table className="cards">
    <caption className="visually-hidden">{words.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.file}</th>
        <th scope="col">{words.added}</th>
        {mayUnlink && <th scope="col"><span className="visually-hidden">{words.act}</span></th>}
      </tr>
    </thead>
    <tbody>
      {files.map(({ id, name, format, size, sha256, added }) => (
        <tr key={id}>
          <th scope="row" className="file-name">
            <a href={`/api/evidence/${id}?assessment=${assessmentId}`} download={name}><bdi>{name}</bdi></a>
            <br />
            <span className="xs soft file-facts">
              {words[`format_${format}`]} · {sizeIn(tag, size)} · <span className="mono" dir="ltr">sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}</span>
            </span>
          </th>
          <td data-label={words.added}><span>{added.on}<br /><bdi className="xs soft">{added.by}</bdi></span></td>
          {mayUnlink && <td><UnlinkFile assessmentId={assessmentId} file={{ id, name }} words={words} /></td>}
        </tr>
      ))}
    </tbody>
  </table>
)
