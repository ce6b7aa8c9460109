import { dayIn } from '@/components/review/moments'
import type { EvidenceInView } from '@/lib/evidence/queries'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { AddFiles } from './add-files'
import { FileTable } from './file-table'
import type { Target } from './send-piece'

type Props = { target: Target; locale: Locale; files: EvidenceInView[]; mayRead: boolean; mayAdd: boolean }

/** The files kept with a source, and the place to add one. */
export async function EvidenceFiles({ target, locale, files, mayRead, mayAdd }: Props) {
  const words = await wordsOf(locale, 'evidence')
  const addedOf = ({ createdAt, addedBy }: EvidenceInView) => ({ on: dayIn(locale, createdAt), by: addedBy ?? words.formerPerson })
  return (
    <section className="flow" id="evidence">
      <h2 className="ruled">{words.title}</h2>
      {mayRead && files.length === 0 && <p className="soft">{words.none}</p>}
      {mayRead && files.length > 0 && (
        <FileTable files={files.map((file) => ({ ...file, added: addedOf(file) }))} assessmentId={target.assessmentId} words={words} tag={formatTag(locale)} mayUnlink={mayAdd} />
      )}
      <p className="small soft">{mayRead ? words.never : words.closed}</p>
      {mayAdd && <AddFiles target={target} words={words} tag={formatTag(locale)} />}
    </section>
  )
}
