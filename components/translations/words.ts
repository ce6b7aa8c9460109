/** The words of the form that corrects a translation, for the browser. */
export interface CorrectionWords {
  source: string
  translation: string
  lines: string
  statusLabel: string
  draft: string
  reviewed: string
  save: string
  saving: string
  saved: string
  kept: string
  unkept: string
  conflict: { title: string; body: string; theirs: string }
  errors: Record<string, string>
}
