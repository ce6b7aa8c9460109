import { signOut } from '@/lib/auth/actions'

/** A form and not a link: nobody is signed out by a page that fetches addresses ahead. */
export const SignOut = ({ label }: { label: string }) => (
  <form action={signOut}>
    <button type="submit">{label}</button>
  </form>
)
