import 'server-only'
import { environment } from '@/lib/env'
import type { Line, Link, MailWords } from './compose'
import { spotLabel } from './items'
import type { Spot } from './tellings'

/** A page of this installation, as mails name it. */
export const address = (path: string) => new URL(path, environment().NEXTAUTH_URL).toString()

const spotsInMail = 24

/** A link to each item; where there are none, or more than a mail is for, one to the assessment. */
export function spotLinks(words: MailWords, assessmentId: string, spots: Spot[]): Link[] {
  const links = spots.slice(0, spotsInMail).map((spot) => ({ link: address(spot.path), label: spotLabel(words, spot) }))
  const isWhole = links.length > 0 && links.length === spots.length
  return isWhole ? links : [...links, { link: address(`/assessments/${assessmentId}`), label: words.t('openAssessment') }]
}

/** Ends an invitation. */
export const howToSignIn = ({ t }: MailWords): Line => ({ small: t('howToSignIn') })

/** Ends every other mail: where the person sets what they want. */
export const howYouHear = ({ t }: MailWords): Line => ({ small: t('howYouHear'), link: { link: address('/account#mail'), label: t('changeThis') } })
