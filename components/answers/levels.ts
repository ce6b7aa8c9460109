import type { AnswerWords, IndicatorInView } from './answers-context'

/** The five choices in the order of the catalogue, each with this indicator's own description. */
export const describedLevels = ({ levels }: IndicatorInView, words: AnswerWords) =>
  [
    { presence: 'inPlace', text: levels.inPlace },
    { presence: 'partly', text: levels.partly },
    { presence: 'notInPlace', text: levels.notInPlace },
    { presence: 'notApplicable', text: words.level_notApplicable },
    { presence: 'noInformation', text: words.level_noInformation },
  ] as const
