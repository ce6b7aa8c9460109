import type { Locale } from '@/lib/i18n/locales'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { pt } from './pt'
import type { FixedTexts } from './shape'

export const fixedTexts: Record<Locale, FixedTexts> = { en, fr, es, pt, ar }
