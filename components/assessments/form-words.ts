import { getTranslations } from 'next-intl/server'
import { errorWords, wordsFor } from '@/lib/i18n/words'

const dateKeys = ['referenceDate', 'referenceDateHint', 'answersDueOn', 'submitDueOn', 'consultationOn', 'consultationEndOn', 'save', 'sending', 'cancel'] as const

const newKeys = ['territory', 'territoryHint', 'choose', 'countries', 'localities', 'groups', 'level', 'year', 'round', 'roundHint', 'framework', 'locale',
  'localeHint', 'institutions', 'institutionsHint', 'kept', 'unkept', 'calendar', 'submit', 'sending', 'cancel'] as const

const summary = async () => (await getTranslations('common'))('needsAttention')

export const datesWords = async () => ({
  ...(await wordsFor('assessments.dates', dateKeys)),
  summary: await summary(),
  errors: await errorWords('assessments.errors'),
})
export type DatesWords = Awaited<ReturnType<typeof datesWords>>

export const newAssessmentWords = async () => ({
  ...(await wordsFor('assessments.new', newKeys)),
  levels: await wordsFor('assessments.levels', ['national', 'local', 'regional']),
  dates: await datesWords(),
  summary: await summary(),
  errors: await errorWords('assessments.errors'),
})
export type NewAssessmentWords = Awaited<ReturnType<typeof newAssessmentWords>>
