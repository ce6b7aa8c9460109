/** The page that was asked for, at the very place: the server never sees the part after `#`, which the browser carries to the sign-in page. */
export const withFragment = (returnTo: string) => `${returnTo}${window.location.hash}`
