import { asId } from '#platform/ids'
import type { PictureModel } from './picture.ts'

/** A picture of which a few files exist, for tests of what shows it. */
export const testPicture: PictureModel = {
  id: asId<'Picture'>('01938f3a-0000-7000-8000-000000000001'),
  alt: 'A road in fog',
  isDecoration: false,
  caption: 'A road this week',
  credit: 'OPA',
  creator: '',
  copyright: '',
  usageTerms: '',
  licensorUrl: '',
  width: 1200,
  height: 800,
  focus: { x: 0.5, y: 0.5 },
  renditions: [
    { file: '320.webp', format: 'webp', width: 320, height: 213 },
    { file: '640.webp', format: 'webp', width: 640, height: 427 },
    { file: '640.jpg', format: 'jpeg', width: 640, height: 427 },
  ],
  cardPath: undefined,
}
