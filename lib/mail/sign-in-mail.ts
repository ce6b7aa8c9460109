import 'server-only'
import { codeMinutes } from '@/lib/auth/codes'
import { linkSeconds } from '@/lib/auth/links'
import { composeMail, mailWords } from './compose'
import type { Mail } from './send'

/** The mail that signs a person in: a code for the page that asked, and a link for any browser. */
export async function signInMail(language: string, { code, link }: { code: string; link: string }): Promise<Mail> {
  const { locale, t } = await mailWords(language)
  return composeMail({
    locale,
    subject: t('signIn.subject'),
    lines: [
      t('signIn.code', { minutes: codeMinutes }),
      { code: `${code.slice(0, 4)} ${code.slice(4)}` },
      t('signIn.orLink', { minutes: linkSeconds / 60 }),
      { link, label: t('signIn.link') },
      t('signIn.notYou'),
    ],
    foot: t('foot'),
  })
}
