/** What every page says of the newspaper that printed it. */
export interface PaperIdentity {
  readonly name: string
  readonly editor: string
  readonly publisher: string
  /** The zone as people call it: Irish time. */
  readonly zoneName: string
  readonly tagline: string
}
