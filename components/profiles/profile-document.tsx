import type { ReactNode } from 'react'
import type { ProfileDocument } from '@/lib/profiles/document'
import { Acronyms, Annexes, Imprint, Priorities } from './back-sections'
import { Contents } from './contents'
import { Cover } from './cover'
import { DimensionSection } from './dimension-section'
import { Chapter, Framework, Introduction } from './front-sections'
import { Marks } from './marks'
import { settingOf } from './setting'
import { SourceList } from './source-list'

/**
 * A whole profile as a page. Synchronous, without hooks, with the document's own words: the application shows it, and the
 * same component makes the page that is frozen for publication. `acts` are links and buttons below the title.
 */
export function ProfileDocumentPage({ document, acts }: { document: ProfileDocument; acts?: ReactNode }) {
  const setting = settingOf(document)
  const chaptersAt = (place: 'front' | 'back') =>
    document.chapters.filter((chapter) => chapter.place === place).map((chapter) => <Chapter key={chapter.id} chapter={chapter} setting={setting} />)
  return (
    <div className="profile-page" lang={document.locale} dir={document.direction}>
      <Cover document={document} setting={setting} acts={acts} />
      <div className="wrap">
        <div className="cols cols--rail">
          <Contents document={document} setting={setting} />
          <article className="profile">
            {chaptersAt('front')}
            <Introduction document={document} setting={setting} />
            <Framework document={document} setting={setting} />
            <section id="findings" className="flow">
              <h2>{document.findings.title}</h2>
              <p className="head__lead">{document.findings.lead}</p>
            </section>
            {document.dimensions.map((dimension) => <DimensionSection key={dimension.code} dimension={dimension} setting={setting} />)}
            {document.priorities && <Priorities priorities={document.priorities} setting={setting} />}
            {chaptersAt('back')}
            {document.sources.groups.length > 0 && <SourceList sources={document.sources} setting={setting} />}
            {document.acronyms && <Acronyms acronyms={document.acronyms} />}
            <Annexes annexes={document.annexes} setting={setting} />
            <Imprint document={document} />
          </article>
        </div>
      </div>
      <div className="marks-in-print" aria-hidden="true"><Marks marks={document.marks} /></div>
    </div>
  )
}
