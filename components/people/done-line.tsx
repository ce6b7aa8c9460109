import { Icon } from '@/components/ui/icon'

/** Says politely that an act was done; always there, so that what appears in it is read out. */
export const DoneLine = ({ children }: { children: string | null }) => (
  <p role="status" className="small">{children && <><Icon name="check" /> {children}</>}</p>
)
