/** What the editor knows of a picture of the library. */
export interface Choice {
  readonly id: string
  readonly src: string
  readonly name: string
}
