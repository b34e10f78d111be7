import { expect, test } from 'vitest'
import type { PictureModel } from '#domains/publishing'
import { pictureAddress } from './picture-address.ts'

const origin = 'https://tholsel.example'
const form = (format: string, width: number) => ({ format, width, file: `${width}.${format}` })
const picture = (cardPath: string | null, ...renditions: ReturnType<typeof form>[]) =>
  ({ id: 'bridge', cardPath, renditions }) as unknown as PictureModel

test('other sites are given the crop for cards, which they show whole', () => {
  const both = picture('/pictures/bridge/card.jpg', form('jpeg', 640))
  expect(pictureAddress(both, origin)).toBe('https://tholsel.example/pictures/bridge/card.jpg')
})

test('without a crop they are given the widest JPEG, never a form that some of them cannot read', () => {
  const forms = [form('jpeg', 640), form('avif', 2560), form('jpeg', 1280), form('webp', 1920)]
  expect(pictureAddress(picture(null, ...forms), origin)).toBe(
    'https://tholsel.example/pictures/bridge/1280.jpeg',
  )
})

test('what has no picture, or none of which a form is ready, names none', () => {
  expect(pictureAddress(null, origin)).toBeUndefined()
  expect(pictureAddress(undefined, origin)).toBeUndefined()
  expect(pictureAddress(picture(null, form('webp', 640)), origin)).toBeUndefined()
})
