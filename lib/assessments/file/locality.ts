/** The register's code of a locality: TLS-dili, TLS-são-tomé. The same name in the same country is the same locality. */
export function codeOfLocality(country: string, name: string) {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${country}-${plain || 'locality'}`
}
