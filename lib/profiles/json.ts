import { profileDocumentSchema, type ProfileDocument } from './document'

/** The document as a file. Keys stand in the order of the schema, so that equal documents are equal bytes. */
export const renderJson = (document: ProfileDocument) => `${JSON.stringify(profileDocumentSchema.parse(document), null, 2)}\n`
