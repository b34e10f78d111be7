import { type RawBuilder, sql } from 'kysely'

/** A value as a jsonb parameter (the driver would send a JavaScript array as a PostgreSQL array). */
export const jsonb = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`
