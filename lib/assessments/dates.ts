/** A day typed into a form, as the database keeps it; null when nothing was typed. */
export const day = (text: string) => (text === '' ? null : new Date(`${text}T00:00:00Z`))

/** A day of the database as a form shows it. */
export const dayText = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
