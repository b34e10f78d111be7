import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeSeries } from './make-series.ts'
import type { Made, Series } from './renditions.ts'
import { avifForms, pageForms } from './renditions.ts'

async function made(original: Buffer, series: Series): Promise<Made[]> {
  const forms: Made[] = []
  await makeSeries(original, series, (form) => forms.push(form))
  return forms
}

test('forms go up to 2,560 px in WebP and AVIF, which a lead of 1,272 px needs at twice the pixels', () => {
  const widest = (forms: { width: number }[]) => Math.max(...forms.map(({ width }) => width))
  expect(widest(avifForms(6000))).toBe(2560)
  expect(widest(pageForms(6000))).toBe(2560)
  expect(avifForms(700).map(({ width }) => width)).toEqual([160, 320, 640, 700])
})

test('a picture of 16 bits in a wider colour space comes out in the same colour', async () => {
  const red = sharp({ create: { width: 80, height: 60, channels: 3, background: '#c03020' } })
  const original = await red.toColourspace('rgb16').withIccProfile('p3').png().toBuffer()
  expect(await sharp(original).metadata()).toMatchObject({ depth: 'ushort', hasProfile: true })
  const [form] = await made(original, {
    width: 80,
    height: 60,
    forms: [{ file: '80.jpg', format: 'jpeg', width: 80 }],
  })
  const [r = 0, g = 0, b = 0] = await sharp(form?.bytes).raw().toBuffer()
  for (const [is, was] of [
    [r, 0xc0],
    [g, 0x30],
    [b, 0x20],
  ] as const)
    expect(Math.abs(is - was)).toBeLessThan(6)
})

test('the card is cut about the point of focus and never enlarged from a smaller form', async () => {
  const white = sharp({ create: { width: 3000, height: 700, channels: 3, background: '#ffffff' } })
  const right = { create: { width: 300, height: 700, channels: 3 as const, background: '#000000' } }
  const original = await white
    .composite([{ input: right, left: 2700, top: 0 }])
    .png()
    .toBuffer()
  const card = { focusX: 1, focusY: 0.5 }
  const [form] = await made(original, { width: 3000, height: 700, forms: [], card })
  const { data, info } = await sharp(form?.bytes).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1200, 630])
  expect(data.at(0)).toBeGreaterThan(240)
  expect(data.at((info.width - 1) * info.channels)).toBeLessThan(15)
})
