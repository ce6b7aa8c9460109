import type sourceForm from '@/lib/i18n/messages/en/sourceForm.json'
import type sources from '@/lib/i18n/messages/en/sources.json'

export type SourceWords = typeof sources
export type SourceFormWords = typeof sourceForm
