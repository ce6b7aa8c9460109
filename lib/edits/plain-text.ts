/** One kind of line end, Word's line and page breaks too, and no characters that nobody can see: an assessment file cannot hold them. */
export const plainText = (value: string) => value.replaceAll(/\r\n?|[\v\f]/g, '\n').replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F]/g, '')
