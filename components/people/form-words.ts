import { getLocale, getTranslations } from 'next-intl/server'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { errorWords, wordsFor } from '@/lib/i18n/words'

const roles = ['focalPoint', 'researcher', 'contributor', 'reviewer', 'editor', 'clearingAuthority'] as const

/** What every form here says when it was refused. */
async function refusals() {
  const email = (await getTranslations('signIn.errors.email'))('wrong')
  const errors = await errorWords('people.errors', 'administration.errors')
  return { summary: (await getTranslations('common'))('needsAttention'), errors: { ...errors, 'email.wrong': email } as Record<string, string> }
}

export const appointWords = async () => ({
  ...(await wordsFor('people.appoint', ['name', 'nameHint', 'email', 'role', 'institution', 'noInstitution', 'newInstitution', 'newInstitutionName', 'locale', 'submit', 'sending', 'done'])),
  roles: await wordsFor('assessments.roles', roles),
  ...(await refusals()),
})
export type AppointWords = Awaited<ReturnType<typeof appointWords>>

export const institutionWords = async () => ({ ...(await wordsFor('people.institutions', ['name', 'submit', 'sending'])), ...(await refusals()) })
export type InstitutionWords = Awaited<ReturnType<typeof institutionWords>>

export const handWords = async () => ({
  numbers: formatTag((await getLocale()) as Locale),
  ...(await wordsFor('people.assignments', ['institution', 'choose', 'indicators', 'dueOn', 'submit', 'sending', 'done', 'single', 'chosenOf', 'heldBy', 'firstEmail', 'firstEmailHint', 'firstName'])),
  ...(await wordsFor('people.appoint', ['newInstitution', 'newInstitutionName', 'nameHint', 'locale'])),
  ...(await refusals()),
})
export type HandWords = Awaited<ReturnType<typeof handWords>>

export const changeWords = async () => ({
  ...(await wordsFor('people.assignments', ['change', 'dueOn', 'changeDue', 'takeBackWhich', 'takeBackChosen', 'takeBackAll'])),
  ...(await refusals()),
})
export type ChangeWords = Awaited<ReturnType<typeof changeWords>>

export const endWords = async () => ({ ...(await wordsFor('people', ['end', 'ending', 'confirmEnd', 'confirmEndYes', 'confirmEndNo'])), ...(await refusals()) })
export type EndWords = Awaited<ReturnType<typeof endWords>>

export const inviteWords = async () => ({
  ...(await wordsFor('administration.invite', ['name', 'nameHint', 'email', 'locale', 'submit', 'sending', 'done'])),
  ...(await refusals()),
})
export type InviteWords = Awaited<ReturnType<typeof inviteWords>>

export const accountWords = async () => ({ ...(await wordsFor('account', ['name', 'nameHint', 'locale', 'save', 'sending', 'done'])), ...(await refusals()) })
export type AccountWords = Awaited<ReturnType<typeof accountWords>>

export const officeWords = async () => ({ ...(await wordsFor('people.office', ['label', 'hint', 'save', 'sending', 'done'])), ...(await refusals()) })
export type OfficeWords = Awaited<ReturnType<typeof officeWords>>

export const reminderWords = async () => ({ ...(await wordsFor('people.reminder', ['send', 'sending', 'done'])), ...(await refusals()) })
export type ReminderWords = Awaited<ReturnType<typeof reminderWords>>

export const mailChoiceWords = async () => ({
  ...(await wordsFor('account.mail', ['digest', 'digestHint', 'groups', 'asked', 'askedHint', 'comments', 'commentsHint', 'news', 'newsHint', 'mentions', 'mentionsHint', 'save', 'sending', 'done'])),
  ...(await refusals()),
})
export type MailChoiceWords = Awaited<ReturnType<typeof mailChoiceWords>>
