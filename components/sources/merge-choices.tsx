import { Button, ButtonLink } from '@/components/ui/button'
import type { SourceEntry } from '@/lib/sources/schema'
import type { SourceWords } from './words'

type Props = { from: SourceEntry; choices: SourceEntry[]; search: string; words: SourceWords; address: string }

/** The first step of merging: entries that this one may be, found by likeness or by a search. */
export const MergeChoices = ({ from, choices, search, words, address }: Props) => (
  <div className="flow-l measure">
    <h2 className="ruled">{words.mergeWhich}</h2>
    <p><strong><bdi lang={from.locale ?? undefined}>{from.title}</bdi></strong> <Reference of={from} /></p>
    <form className="row register-search" role="search" action={address}>
      <div className="field">
        <label htmlFor="search">{words.search}</label>
        <input className="input" id="search" name="q" type="search" dir="auto" defaultValue={search} />
      </div>
      <Button look="second" icon="search" type="submit">{words.searchAct}</Button>
    </form>
    <section className="flow-s">
      {!search && <h3>{words.mergeLikely}</h3>}
      {choices.length === 0 && <p className="soft">{search ? words.noMatch : words.mergeNone}</p>}
      <ul role="list" className="flow-s">
        {choices.map((source) => (
          <li key={source.id} className="row row--between">
            <span>
              <strong><bdi lang={source.locale ?? undefined}>{source.title}</bdi></strong> <Reference of={source} />
            </span>
            <ButtonLink look="second" href={`${address}?with=${source.id}`}>
              {words.mergeChoose}
              <span className="visually-hidden">: {source.title}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  </div>
)

/** Number and year, each kept together whatever the direction of the page. */
const Reference = ({ of: { reference, year } }: { of: SourceEntry }) => (
  <span className="small soft">
    {reference && <>· <bdi>{reference}</bdi> </>}
    {year && <>· <bdi>{year}</bdi></>}
  </span>
)
