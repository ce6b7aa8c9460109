/** The words of the decision form, which runs in the browser. */
export const decisionWords = [
  ...(['title', 'accept', 'acceptHint', 'return', 'returnHint', 'ground', 'reason', 'reasonHint', 'mustFix'] as const),
  ...(['acceptButton', 'returnButton', 'toQueue', 'error_decision', 'error_ground', 'error_reason'] as const),
] as const
export type DecisionWord = (typeof decisionWords)[number]
