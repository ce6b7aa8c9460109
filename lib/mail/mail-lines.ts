import 'server-only'
import { environment } from '@/lib/env'
import type { Line, MailWords } from './compose'

/** A page of this installation, as mails name it. */
export const address = (path: string) => new URL(path, environment().NEXTAUTH_URL).toString()

/** Ends an invitation. */
export const howToSignIn = ({ t }: MailWords): Line => ({ small: t('howToSignIn') })

/** Ends every other mail: where the person sets what they want. */
export const howYouHear = ({ t }: MailWords): Line => ({ small: t('howYouHear'), link: { link: address('/account#mail'), label: t('changeThis') } })
