/** The register's code of a locality: TLS-dili for Dili and Díli. The same name in the same country is the same locality. */
export function codeOfLocality(country: string, name: string) {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // accents; the vowel signs of other scripts stay
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${country}-${plain || 'locality'}`
}
