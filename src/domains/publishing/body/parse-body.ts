import { fail, type Issue, ok, type Result } from '#platform/result'
import { type Body, picturesIn } from './body.ts'
import { bodySchema } from './schema.ts'
import { tidyBody } from './tidy-body.ts'

/** The most that a body may hold. */
export const largest = { characters: 400_000, blocks: 3000, depth: 6, pictures: 200 } as const

/**
 * Takes a body from anywhere: the editor, a form, a demo, an import. Gives it checked against the
 * schema and in its proper form; never trusts what it is given. Whether its pictures exist is for
 * the verb to ask.
 * @example const body = parseBody(JSON.parse(text)); if (!body.ok) return showAgain(body.issues)
 */
export function parseBody(given: unknown): Result<Body> {
  if (!isRecord(given) || given['type'] !== 'doc')
    return wrong('The text is not a valid article body')
  if (isTooDeep(given, 0)) return wrong(`The text is nested more than ${largest.depth} deep`)
  const content: unknown = given['content']
  if (Array.isArray(content) && content.length > largest.blocks)
    return wrong(`The text has more than ${largest.blocks} paragraphs and other parts`)
  try {
    const node = bodySchema.nodeFromJSON(given)
    node.check()
    if (node.textContent.length > largest.characters)
      return wrong(`The text is longer than ${largest.characters} characters`)
    // The schema has checked that this is a Body; tidying may empty blocks, so that it is checked once more.
    const body = tidyBody(JSON.parse(JSON.stringify(node.toJSON())) as Body)
    return checked(body)
  } catch (error) {
    return wrong(
      `The text has a part that is not allowed: ${error instanceof Error ? error.message : 'unknown'}`,
    )
  }
}

function checked(tidied: Body): Result<Body> {
  const node = bodySchema.nodeFromJSON(tidied)
  node.check()
  const body = node.toJSON() as Body
  const pictures = picturesIn(body)
  if (pictures.length > largest.pictures)
    return wrong(`The text has more than ${largest.pictures} pictures`)
  const strange = pictures.find((id) => !uuid.test(id))
  return strange === undefined ? ok(body) : wrong(`No picture has the id ${strange.slice(0, 60)}`)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const wrong = (message: string): { ok: false; issues: Issue[] } =>
  fail([{ field: 'body', message }])

/** Whether nodes lie deeper than any article's do; asked first, since the parser recurses. */
function isTooDeep(node: unknown, depth: number): boolean {
  if (depth > largest.depth) return true
  if (!isRecord(node) || !Array.isArray(node['content'])) return false
  return node['content'].some((child) => isTooDeep(child, depth + 1))
}
