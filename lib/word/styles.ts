import { LineRuleType, type IStylesOptions } from 'docx'
import { directionOf } from '@/lib/i18n/locales'
import { grey, ink, languageTag, sans, seal, serif } from './look'

/** Word's own style names, so that contents, navigation and screen readers know what is a heading. */
export function stylesOf(locale: string): IStylesOptions {
  const tag = languageTag(locale)
  const isRightToLeft = directionOf(locale) === 'rtl'
  const lines = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO })
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { font: sans, size, color, bold: true },
    paragraph: { spacing: { before, after, ...lines(1.05) }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: serif, size: 22, color: ink, language: isRightToLeft ? { bidirectional: tag } : { value: tag } },
        paragraph: { spacing: { after: 140, ...lines(1.2) } },
      },
      title: { run: { font: serif, size: 88, color: seal, bold: true }, paragraph: { spacing: { before: 120, after: 240, ...lines(1) } } },
      heading1: { ...heading(44, seal, 0, 260), run: { font: serif, size: 44, color: seal, bold: true } },
      heading2: heading(32, ink, 320, 160),
      heading3: heading(26, ink, 320, 140),
      hyperlink: { run: { color: seal, underline: { type: 'single' } } },
      footnoteText: { run: { font: serif, size: 18 }, paragraph: { spacing: { after: 40, ...lines(1) } } },
    },
    paragraphStyles: [
      // a heading that the contents leave out: they list Word's own heading styles
      { id: 'Subheading', name: 'Subheading', basedOn: 'Normal', next: 'Normal', run: { font: sans, size: 26, bold: true, color: seal }, paragraph: { outlineLevel: 1, keepNext: true, spacing: { before: 320, after: 120, ...lines(1.05) } } },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 26, color: seal }, paragraph: { spacing: { after: 280, ...lines(1.2) } } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { font: sans, size: 18, color: grey }, paragraph: { spacing: { after: 80, ...lines(1.05) } } },
      { id: 'Cell', name: 'Table text', basedOn: 'Normal', run: { font: sans, size: 19 }, paragraph: { spacing: { before: 50, after: 50, ...lines(1) } } },
    ],
  }
}
