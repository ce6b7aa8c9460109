/** The words of the decision form, which runs in the browser. */
export const decisionWords = [
  ...(['title', 'accept', 'acceptHint', 'return', 'returnHint', 'propose', 'proposeHint'] as const),
  ...(['ground', 'reason', 'reasonHint', 'wording', 'wordingHint', 'why', 'whyHint', 'mustFix'] as const),
  ...(['decideButton', 'acceptButton', 'returnButton', 'proposeButton', 'toQueue'] as const),
  ...(['error_decision', 'error_ground', 'error_reason', 'error_wording'] as const),
] as const
export type DecisionWord = (typeof decisionWords)[number]
