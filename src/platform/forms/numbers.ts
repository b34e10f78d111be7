import { z } from 'zod'

const largestInteger = 2_147_483_647

/** The version of something that a form was opened with: a whole number that the database can compare. */
export const versionField = (least: 0 | 1 = 1) =>
  z.coerce.number().int().min(least).max(largestInteger)
