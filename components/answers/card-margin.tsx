'use client'

import { openShortcutSheet } from '@/components/shortcuts/shortcuts'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'

/** Beside the choices: who works on the indicator, and the keys. */
export function CardMargin({ indicator }: { indicator: IndicatorInView }) {
  return (
    <>
      <Workers indicator={indicator} />
      <KeysNote />
    </>
  )
}

/** The institutions that have the indicator in hand, how far each has come, and the way to hand it to another. */
function Workers({ indicator: { code, workers } }: { indicator: IndicatorInView }) {
  const { words, may, assessmentId } = useAnswersOfPage()
  return (
    <section className="margin-note flow-s">
      <h4>{words.whoWorks}</h4>
      {workers.length === 0 ? (
        <p className="small soft">{words.nobody}</p>
      ) : (
        <ul role="list" className="flow-s">
          {workers.map(({ institution: { id, name, locale }, note }) => (
            <li key={id}><bdi lang={locale}>{name}</bdi>{note && <><br /><span className="soft xs">{note}</span></>}</li>
          ))}
        </ul>
      )}
      {may.hand && <p><a href={`/assessments/${assessmentId}/people?hand=${code}#hand`}>{words.handOver}</a></p>}
    </section>
  )
}

/** The keys of the page, for those who have some. */
export function KeysNote() {
  const { words } = useAnswersOfPage()
  return (
    <section className="margin-note flow-s keys">
      <h4>{words.keys}</h4>
      <dl className="flow-s">
        <div className="row row--between"><dt>{words.nextOpen}</dt><dd><kbd>J</kbd></dd></div>
        <div className="row row--between"><dt>{words.previousOpen}</dt><dd><kbd>K</kbd></dd></div>
      </dl>
      <button type="button" className="btn btn--quiet keys__all" onClick={openShortcutSheet}>{words.allKeys} <kbd>?</kbd></button>
    </section>
  )
}
