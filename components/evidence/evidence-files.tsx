import { getFormatter } from 'next-intl/server'
import type { EvidenceInView } from '@/lib/evidence/queries'
import { fill } from '@/lib/i18n/fill'
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
  const format = await getFormatter()
  const addedOf = ({ createdAt, addedBy }: EvidenceInView) => fill(words.addedBy, { date: format.dateTime(createdAt, 'day'), person: addedBy ?? words.formerPerson })
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
