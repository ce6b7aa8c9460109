/** One kind of line end, and no NUL, which PostgreSQL cannot hold. */
export const plainText = (value: string) => value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')
