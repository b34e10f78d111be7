/** An answer that sends the browser elsewhere. */
export interface Redirect {
  readonly isRedirect: true
  readonly status: 301 | 303
  readonly location: string
}

/** After a change: to the page that shows it. */
export const seeOther = (location: string): Redirect => ({
  isRedirect: true,
  status: 303,
  location,
})

/** For an address that has moved for good. */
export const permanent = (location: string): Redirect => ({
  isRedirect: true,
  status: 301,
  location,
})
