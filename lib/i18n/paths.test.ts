import { describe, expect, it } from 'vitest'
import { inLanguage, languageSwitch, ownPath } from './paths'

describe('a path in another language', () => {
  it.each([
    ['/en', '/pt'],
    ['/en/indicators/MR-03', '/pt/indicators/MR-03'],
    ['/assessments/TLS-2019/1', '/assessments/TLS-2019/1'],
    ['/', '/'],
  ])('%s becomes %s', (path, expected) => expect(inLanguage(path, 'pt')).toBe(expected))

  it('goes through the route that keeps the choice', () =>
    expect(languageSwitch('/en/about', 'ar')).toBe('/api/locale?locale=ar&to=%2Far%2Fabout'))

  it('keeps where the page was to lead', () =>
    expect(languageSwitch('/sign-in', 'pt', '?returnTo=/assessments/1')).toBe('/api/locale?locale=pt&to=%2Fsign-in%3FreturnTo%3D%2Fassessments%2F1'))
})

describe('a path to go on to', () => {
  it.each(['/', '/en/about', '/assessments/1?open=MR-03', '/assessments/1/answers/MR-03#MR-03'])('%s is on this site', (to) => expect(ownPath(to)).toBe(to))

  it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'about', '/\t/elsewhere.example', '/.//elsewhere.example', '/a/..\\/elsewhere.example'])(
    '%j leads to the start',
    (to) => expect(ownPath(to)).toBe('/'),
  )
})
