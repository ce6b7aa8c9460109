/** What a failure says, without the addresses that mail servers like to repeat: those live in `User` only. */
export const withoutAddresses = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(address)')
