import type { ProfileDocument } from '@/lib/profiles/document'
import { Authored } from './authored'
import { Notes } from './notes'
import type { Setting } from './setting'

export function Priorities({ priorities, setting }: { priorities: NonNullable<ProfileDocument['priorities']>; setting: Setting }) {
  return (
    <section id="priorities" className="flow">
      <h2>{priorities.title}</h2>
      <p className="head__lead">{priorities.lead}</p>
      {priorities.items.map((item) => (
        <div key={item.number} className="finding">
          <p className="finding__n">{setting.number(item.number)}</p>
          <Authored text={item} setting={setting} />
        </div>
      ))}
      <Notes of={priorities.items} setting={setting} />
    </section>
  )
}

export function Acronyms({ acronyms }: { acronyms: NonNullable<ProfileDocument['acronyms']> }) {
  return (
    <section id="acronyms" className="flow">
      <h2 className="ruled">{acronyms.title}</h2>
      <dl className="facts">
        {acronyms.items.flatMap(({ term, text }) => [<dt key={term}>{term}</dt>, <dd key={`${term} in full`}>{text}</dd>])}
      </dl>
    </section>
  )
}

export function Annexes({ annexes: { migof, process }, setting }: { annexes: ProfileDocument['annexes']; setting: Setting }) {
  const { labels } = setting
  return (
    <>
      <section id="migof" className="flow">
        <p className="eyebrow">{labels.annex} {migof.number}</p>
        <h2>{migof.title}</h2>
        {migof.paragraphs.map((text, index) => <Authored key={index} text={text} setting={setting} />)}
        <Notes of={migof.paragraphs} setting={setting} />
      </section>
      <section id="process" className="flow">
        <p className="eyebrow">{labels.annex} {process.number}</p>
        <h2>{process.title}</h2>
        <ol role="list" className="process">
          {process.steps.map((step) => (
            <li key={step.number}>
              <span className="process__n" aria-hidden="true">{setting.number(step.number)}</span>
              <div className="flow-s">
                <h3><span className="visually-hidden">{setting.numbered('step', step.number)}: </span>{step.name}</h3>
                <p>{step.purpose}</p>
                <div className="process__halves">
                  <Points title={labels.actors} items={step.actors} />
                  <Points title={labels.outputs} items={step.outputs} />
                </div>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

const Points = ({ title, items }: { title: string; items: string[] }) => (
  <div className="small">
    <p className="eyebrow">{title}</p>
    <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
  </div>
)

/** On paper it follows the cover; on screen it closes the page. */
export function Imprint({ document: { imprint, labels } }: { document: ProfileDocument }) {
  return (
    <section id="imprint" className="flow">
      <h2 className="ruled">{imprint.title}</h2>
      <dl className="facts">
        {imprint.fields.flatMap(({ label, value }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`}>{value ?? <em className="soft">{labels.field}</em>}</dd>,
        ])}
      </dl>
      {imprint.paragraphs.map((text) => <p key={text}>{text}</p>)}
      <h3>{imprint.citationTitle}</h3>
      <p>{imprint.citation}</p>
      {imprint.notice && <p className="small soft">{imprint.notice}</p>}
    </section>
  )
}
