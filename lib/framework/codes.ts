/** The six dimensions of the Migration Governance Framework: every catalogue has them, in this order and no other. */
export const dimensionCodes = ['MR', 'WG', 'PA', 'WB', 'MC', 'SO'] as const

/** What is in place, as an answer says it: every catalogue words these six. */
export const presenceCodes = ['inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation', 'notAssessed'] as const

/** The choices that an indicator describes in its own words. */
export const levelCodes = ['inPlace', 'partly', 'notInPlace'] as const
export type LevelCode = (typeof levelCodes)[number]

export const subdomainCode = /^(MR|WG|PA|WB|MC|SO)-[A-Z]$/
export const indicatorCode = /^(MR|WG|PA|WB|MC|SO)-(?!0+$)\d{2,3}$/

/** The dimension a code of an indicator or a subdomain belongs to: MR for MR-03. */
export const dimensionOf = (code: string) => code.slice(0, 2)

/** The number of an indicator in its dimension: 3 for MR-03. */
export const numberOf = (code: string) => Number(code.slice(3))
