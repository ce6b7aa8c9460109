import { z } from 'zod'

/** One address, as it is kept: lower case, without spaces around it. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'email.wrong' })
  .pipe(z.email({ error: 'email.wrong' }))

export const signInRequest = z.object({
  email: emailAddress,
  returnTo: z.string().max(2000).default('/assessments'),
})
export type SignInRequest = z.input<typeof signInRequest>

export const codeLength = 8
export const signInCode = z.object({
  /** people type spaces and hyphens between groups of digits, and digits of their own script */
  code: z
    .string()
    .transform((typed) => latinDigits(typed).replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, { error: 'code.format' })),
})
export type SignInCodeInput = z.input<typeof signInCode>

const latinDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
