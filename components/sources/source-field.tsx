'use client'

import type { ReactNode } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import type { SourceFields, TypedSource } from '@/lib/sources/schema'

/** How a field of the form finds its value, its error and its hint. */
export type FormControls = {
  id: (name: keyof SourceFields) => string
  register: UseFormRegister<TypedSource>
  error: (name: keyof SourceFields) => string | undefined
  hint: (name: keyof SourceFields, hint?: ReactNode) => ReactNode
  state: (name: keyof SourceFields) => ReactNode
}

type Named = FormControls & { name: keyof SourceFields; label: string }
type InputProps = Named & { hintText?: string; type?: 'url'; inputMode?: 'numeric'; isShort?: boolean }

export const SourceInput = ({ id, register, error, hint, state, name, label, hintText, type, inputMode, isShort = false }: InputProps) => (
  <Field id={id(name)} label={label} hint={hint(name, hintText)} error={error(name)} state={state(name)}>
    {(control) => <input className={isShort ? 'input input--code' : 'input'} type={type} inputMode={inputMode} dir={type || isShort ? 'ltr' : 'auto'} {...control} {...register(name)} />}
  </Field>
)

/** For several names, one on each line. */
export const SourceLines = ({ id, register, error, hint, name, label, hintText }: Named & { hintText: string }) => (
  <Field id={id(name)} label={label} hint={hint(name, hintText)} error={error(name)}>
    {(control) => <textarea className="input" rows={3} dir="auto" {...control} {...register(name)} />}
  </Field>
)

type SelectProps = Named & { none: string; options: { value: string; label: string }[] }

export const SourceSelect = ({ id, register, error, hint, state, name, label, none, options }: SelectProps) => (
  <Field id={id(name)} label={label} hint={hint(name)} error={error(name)} state={state(name)}>
    {(control) => (
      <select className="input" {...control} {...register(name)}>
        <option value="">{none}</option>
        {options.map(({ value, label: word }) => <option key={value} value={value}>{word}</option>)}
      </select>
    )}
  </Field>
)
