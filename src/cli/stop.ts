/** A command cannot go on; its message says why and what to do. */
export class Stop extends Error {
  override readonly name = 'Stop'
}
