import { PageHead } from '@/components/ui/page-head'

/** A short page of plain sections, such as the accessibility statement. */
export function StandingPage({ title, lead, sections }: { title: string; lead: string; sections: { title: string; body: string | string[] }[] }) {
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={title} lead={lead} />
        <div className="flow-l measure">
          {sections.map((section) => (
            <section key={section.title} className="flow-s">
              <h2>{section.title}</h2>
              {Array.isArray(section.body) ? (
                <ul className="list-plain">
                  {section.body.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ) : (
                <p>{section.body}</p>
              )}
            </section>
          ))}
        </div>
      </div>
    </main>
  )
}
