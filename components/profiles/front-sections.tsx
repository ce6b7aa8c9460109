import { Badge } from '@/components/ui/badge'
import type { DimensionNumber } from '@/components/ui/dimension'
import type { ProfileDocument } from '@/lib/profiles/document'
import { Authored } from './authored'
import { Notes } from './notes'
import type { Setting } from './setting'

type Props = { document: ProfileDocument; setting: Setting }

export function Introduction({ document: { introduction }, setting }: Props) {
  return (
    <section id="introduction" className="flow">
      <h2>{introduction.title}</h2>
      <p className="head__lead">{introduction.lead}</p>
      {introduction.paragraphs.map((text, index) => <Authored key={index} text={text} setting={setting} />)}
      <h3>{introduction.guideTitle}</h3>
      <dl className="guide">
        {introduction.guide.map(({ term, text }) => (
          <div key={term}><dt>{term}</dt><dd>{text}</dd></div>
        ))}
      </dl>
      <Notes of={introduction.paragraphs} setting={setting} />
    </section>
  )
}

/** From the global target to the questions, in three steps; on paper the same is a diagram. */
export function Framework({ document: { framework, labels, dimensions }, setting }: Props) {
  return (
    <section id="framework" className="flow">
      <h2>{framework.title}</h2>
      <p className="head__lead">{framework.lead}</p>
      <div className="ladder">
        <div className="box"><h3>{framework.target.term}</h3><p>{framework.target.text}</p></div>
        <p className="ladder__step">{framework.toMigof}</p>
        <div className="panel">
          <h3>{framework.migof.term} <span className="soft">{framework.migof.text}</span></h3>
          <div className="ladder__halves">
            {(['principle', 'objective'] as const).map((kind) => (
              <div key={kind}>
                <p className="eyebrow">{kind === 'principle' ? labels.principles : labels.objectives}</p>
                <ul role="list" className="flow-s">
                  {dimensions.filter((dimension) => dimension.kind === kind).map(({ number, name }) => (
                    <li key={number} className={`dim d${number}`}>
                      <Badge dimension={number as DimensionNumber} size="s" />
                      <span><strong>{setting.number(number)}</strong> {name}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
        <p className="ladder__step">{framework.toMgi}</p>
        <div className="box">
          <h3>{framework.mgi.term} <span className="soft">{framework.mgi.text}</span></h3>
          <div className="ladder__halves">
            <Points title={labels.is} items={framework.is} />
            <Points title={labels.isNot} items={framework.isNot} />
          </div>
        </div>
      </div>
    </section>
  )
}

const Points = ({ title, items }: { title: string; items: string[] }) => (
  <div>
    <p className="eyebrow">{title}</p>
    <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
  </div>
)

/** A chapter that people wrote freely: a foreword, the local context. */
export function Chapter({ chapter, setting }: { chapter: ProfileDocument['chapters'][number]; setting: Setting }) {
  return (
    <section id={`chapter-${chapter.id}`} className="flow">
      <h2>{chapter.title}</h2>
      {chapter.paragraphs.map((text, index) => <Authored key={index} text={text} setting={setting} />)}
      <Notes of={chapter.paragraphs} setting={setting} />
    </section>
  )
}
