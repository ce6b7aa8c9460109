import type { ProfileDocument } from '@/lib/profiles/document'

/** What an unpublished document, an example or an exercise says of itself: on screen at the top, in print on every page. */
export function Marks({ marks }: { marks: ProfileDocument['marks'] }) {
  if (!marks.draft && !marks.notice) return null
  return (
    <div className="marks">
      {marks.draft && <p><strong className="marks__label">{marks.draft.label}</strong> <span>{marks.draft.wording}</span></p>}
      {marks.notice && <p>{marks.notice}</p>}
    </div>
  )
}
