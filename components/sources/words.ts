import type sources from '@/lib/i18n/messages/en/sources.json'

export type SourceWords = typeof sources
