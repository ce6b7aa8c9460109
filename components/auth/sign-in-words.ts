import { getTranslations } from 'next-intl/server'
import { codeMinutes } from '@/lib/auth/codes'
import { linkSeconds } from '@/lib/auth/links'

/** The words of the sign-in form, which runs in the browser. */
export async function signInWords() {
  const t = await getTranslations('signIn')
  const computer = await getTranslations('computer')
  const failure = await getTranslations('errors')
  const [before = '', after = ''] = t.markup('sentTo', { address: () => '\u0000' }).split('\u0000')
  return {
    email: t('email'),
    emailHint: t('emailHint'),
    send: t('send'),
    sending: t('sending'),
    sent: t('sent'),
    sentTo: { before, after },
    code: t('code'),
    codeHint: t('codeHint', { minutes: codeMinutes }),
    enter: t('enter'),
    orLink: t('orLink', { minutes: linkSeconds / 60 }),
    ownComputer: computer('own'),
    ownComputerHint: computer('ownHint'),
    again: t('again'),
    againIn: t.raw('againIn') as string,
    other: t('other'),
    errors: {
      'email.wrong': t('errors.email.wrong'),
      'code.format': t('errors.code.format'),
      'code.wrong': t('errors.code.wrong'),
      'email.tooOften': t('errors.email.tooOften'),
      unavailable: failure('unavailable'),
    } as Record<string, string>,
  }
}
export type SignInWords = Awaited<ReturnType<typeof signInWords>>
