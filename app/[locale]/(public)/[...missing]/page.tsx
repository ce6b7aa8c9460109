import { notFound } from 'next/navigation'

/** An address that nothing answers still gets its language, its head and its foot. */
export default function Missing() {
  notFound()
}
