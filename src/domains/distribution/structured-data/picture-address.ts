import type { PictureModel } from '#domains/publishing'

/** The whole address of a picture for other sites: the crop for cards, else the widest JPEG. */
export function pictureAddress(
  picture: PictureModel | null | undefined,
  origin: string,
): string | undefined {
  if (!picture) return undefined
  if (picture.cardPath) return `${origin}${picture.cardPath}`
  const jpegs = picture.renditions
    .filter(({ format }) => format === 'jpeg')
    .toSorted((a, b) => b.width - a.width)
  return jpegs[0] && `${origin}/pictures/${picture.id}/${jpegs[0].file}`
}
