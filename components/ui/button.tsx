import Link from 'next/link'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** `second` for acts beside the primary one, `quiet` for small ones, `stop` for those that refuse or end something. */
export type ButtonLook = 'second' | 'quiet' | 'stop'

interface Looks {
  look?: ButtonLook
  icon?: IconName
  /** an arrow that leads on stands after the words */
  iconAt?: 'start' | 'end'
  children: ReactNode
}

const classesOf = (look: ButtonLook | undefined, more = '') =>
  ['btn', look && `btn--${look}`, more].filter(Boolean).join(' ')

/**
 * A button; `type="button"` unless said otherwise. One that cannot act yet, or is acting already, keeps its place in the
 * order of keys: give it `aria-disabled` and words beside it that say why. It does nothing then, nor does it send its form.
 */
export function Button({ look, icon, iconAt = 'start', children, className, type = 'button', ...rest }: Looks & ComponentProps<'button'>) {
  return (
    <button {...rest} {...(rest['aria-disabled'] === true && { onClick: doNothing })} type={type} className={classesOf(look, className)}>
      {icon && iconAt === 'start' && <Icon name={icon} />}
      {children}
      {icon && iconAt === 'end' && <Icon name={icon} />}
    </button>
  )
}

const doNothing = (event: MouseEvent) => event.preventDefault()

/** A link that looks like a button, for what leads somewhere. `plain` for files: no router in between. */
export function ButtonLink({
  look,
  icon,
  iconAt = 'start',
  children,
  className,
  plain = false,
  href,
  ...rest
}: Looks & { plain?: boolean; href: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const content = (
    <>
      {icon && iconAt === 'start' && <Icon name={icon} />}
      {children}
      {icon && iconAt === 'end' && <Icon name={icon} />}
    </>
  )
  const classes = classesOf(look, className)
  return plain ? <a {...rest} href={href} className={classes}>{content}</a> : <Link {...rest} href={href} className={classes}>{content}</Link>
}
