import type { Choice } from './choice.ts'

/** Pictures of the library, with the address of older ones. */
export interface Shelf {
  readonly choices: readonly Choice[]
  readonly older: string | undefined
}

/** Finds pictures by words, the newest first; undefined where the library does not answer. */
export const findPictures = (words: string): Promise<Shelf | undefined> =>
  readShelf(`/newsroom/pictures?${new URLSearchParams({ words })}`)

/** Reads a page of the library's own room. */
export async function readShelf(address: string): Promise<Shelf | undefined> {
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } })
    if (!response.ok) return undefined
    const room = new DOMParser().parseFromString(await response.text(), 'text/html')
    const links = room.querySelectorAll<HTMLAnchorElement>('.grid a[href^="/newsroom/pictures/"]')
    return {
      choices: [...links].map((link) => ({
        id: link.getAttribute('href')?.split('/').at(-1) ?? '',
        src: link.querySelector('img')?.getAttribute('src') ?? '',
        name: link.querySelector('.t')?.textContent ?? '',
      })),
      older: room.querySelector('a[rel="next"]')?.getAttribute('href') ?? undefined,
    }
  } catch {
    return undefined
  }
}
