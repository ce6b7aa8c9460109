'use client'

import { Fragment } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import type { Other } from '@/lib/here/schema'

const listOf = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' })

/** Names joined as the language joins a list, as plain words. */
export const namesIn = (names: (string | null)[], locale: string, someone: string) => listOf(locale).format(names.map((name) => name ?? someone))

/** A sentence with people in its place `{names}`, each in their own direction. */
export function Names({ template, people, institutions }: { template: string; people: Other[]; institutions: boolean }) {
  const { words, locale } = useEditsOfPage()
  const [before, after] = template.split('{names}')
  let next = 0
  return (
    <>
      {before}
      {listOf(locale).formatToParts(people.map(({ id }) => id)).map(({ type, value }, index) => {
        if (type === 'literal') return <Fragment key={index}>{value}</Fragment>
        const { id, name, institution } = people[next++]!
        return (
          <Fragment key={id}>
            <bdi>{name ?? words.someone}</bdi>
            {institutions && institution && <> (<bdi lang={institution.locale}>{institution.name}</bdi>)</>}
          </Fragment>
        )
      })}
      {after}
    </>
  )
}
