import { z } from 'zod'

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The settings of an installation. `.env.example` explains them; docs/operation.md says which a production needs.
 * Parsed once, at start; a module that is only loaded by a build must not ask for them at import.
 */
const setting = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'the application’s own database login, as postgresql://user:password@host/database' }),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'the public address of this installation, such as https://mgi.example.org' }),
  NEXTAUTH_SECRET: z.string({ error: 'a random secret of at least 32 characters' }).min(32, { error: 'a random secret of at least 32 characters' }),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'the mail server, as smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3, { error: 'the sender of mails, such as MGI <mgi@example.org>' }).default('Migration Governance Indicators <no-reply@localhost>'),
  MAIL_TO_FOLDER: z.string().min(1).optional(),
  MAIL_DIGEST_AT: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'the time of the daily digest, such as 08:00' }).default('08:00'),
  MAIL_TIME_ZONE: z.string().refine(isTimeZone, { error: 'the time zone of the daily digest, such as Asia/Dili' }).default('UTC'),
  MGI_DEMO: z.enum(['true'], { error: 'only “true”, and only set by the demo' }).optional(),
})
type Environment = z.infer<typeof setting>

/** One line per setting that is missing or wrong: `NAME: what is expected`. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  constructor(readonly problems: string[]) {
    super(`Settings that are missing or wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  }
}

/** Whoever reaches a demo may sign in as anybody in it. */
const onThisMachine = ({ NEXTAUTH_URL }: Environment) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(NEXTAUTH_URL).hostname)

const oneMailWay = (env: Environment) => Boolean(env.SMTP_URL) !== Boolean(env.MAIL_TO_FOLDER)

/** @throws EnvironmentError naming every setting that is missing or wrong, never their values. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = setting.safeParse(present)
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        return `${name}: ${name in present ? 'wrong' : 'missing'}; expected ${issue.message}`
      }),
    )
  }
  if (!oneMailWay(parsed.data)) {
    throw new EnvironmentError(['SMTP_URL: missing; expected the mail server (or, for a trial, MAIL_TO_FOLDER, but not both)'])
  }
  if (parsed.data.MGI_DEMO && !onThisMachine(parsed.data)) {
    throw new EnvironmentError(['MGI_DEMO: wrong; signing in without a mail exists on this machine only, and NEXTAUTH_URL is an address of others'])
  }
  return parsed.data
}

let parsed: Environment | undefined
/** The settings of this process. @throws EnvironmentError on first use if they are not complete. */
export const environment = (): Environment => (parsed ??= parseEnvironment(process.env))
