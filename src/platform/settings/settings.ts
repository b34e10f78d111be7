import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/index.ts'
import { isCurrency } from '../money/index.ts'
import { shownLine } from '../text/index.ts'

const line = z.string().transform(shownLine)
const minorUnits = z.int().min(1).max(100_000_000_000)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour such as #09514a')

/** A paper's own amounts of giving, in minor units of the currency in which they were set. */
const ownAmounts = z.object({
  currency: z.string(),
  /** What is offered, from small to large. */
  monthly: z.array(minorUnits).min(2).max(6).optional(),
  annual: z.array(minorUnits).min(2).max(6).optional(),
  once: z.array(minorUnits).min(2).max(6).optional(),
  least: minorUnits.optional(),
  most: minorUnits.optional(),
})
export type OwnAmounts = z.output<typeof ownAmounts>

/** What a newsroom sets about its paper; everything else is configuration of the machine. */
export const settingsSchema = z.object({
  name: line.pipe(z.string().min(1).max(60)).default('A new newspaper'),
  tagline: line.pipe(z.string().max(160)).default(''),
  publisher: line.pipe(z.string().max(200)).default(''),
  editor: line.pipe(z.string().max(120)).default(''),
  contactEmail: line.pipe(z.string().max(200)).default(''),
  /** IANA zone in which days begin and times are given. */
  zone: z.string().default('Europe/Dublin').refine(isZone, 'An IANA zone such as Europe/Dublin'),
  language: z.enum(['en', 'ga']).default('en'),
  /** ISO 4217 code of the currency in which readers contribute. */
  currency: z
    .string()
    .refine(isCurrency, 'The code of a currency in use such as EUR')
    .default('EUR'),
  /** Missing where people are offered what suits the currency. */
  ownAmounts: ownAmounts.nullable().default(null),
  accentLight: colour.default('#09514a'),
  accentDark: colour.default('#84cdbd'),
  /** Whether this is the demo edition, whose sign-ins are printed at every start. */
  demo: z.enum(['no', 'loading', 'loaded']).default('no'),
  /** Comments: how long a decision may be undone before its notice leaves, in seconds. */
  undoSeconds: z.number().int().min(0).max(3600).default(60),
  /** Comments: how many first comments of a new reader are read before they appear. */
  firstCommentsHeld: z.number().int().min(0).max(20).default(1),
})
export type Settings = z.output<typeof settingsSchema>

// A currency may be given up under a paper's feet (BGN, in 2026): the paper goes on until it has chosen.
const storedSchema = settingsSchema.extend({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
})

export const defaultSettings: Settings = settingsSchema.parse({})

/** Reads the settings that the database holds over the defaults. */
export async function readSettings(db: Database): Promise<Settings> {
  const { rows } = await sql<{ name: string; value: unknown }>`
    select name, value from platform.settings`.execute(db)
  const parsed = storedSchema.safeParse(
    Object.fromEntries(rows.map((row) => [row.name, row.value])),
  )
  if (!parsed.success)
    throw new Error(`The settings in the database are not valid: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
