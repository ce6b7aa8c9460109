import { z } from 'zod'
import { assessmentFileSchema } from './schema'

/** The shape of an assessment file as JSON Schema, for those who write such files with other tools. */
export const assessmentFileJsonSchema = () => {
  const { $schema, ...shape } = z.toJSONSchema(assessmentFileSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, title: 'Assessment file, version 1', ...shape }
}
