/** The embedded database cannot be started: the message says why and what to do, to an operator. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
