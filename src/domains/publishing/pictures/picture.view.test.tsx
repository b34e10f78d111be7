import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PictureView } from './picture.view.tsx'
import { testPicture } from './testing-picture.ts'

const form = (format: 'avif' | 'webp', width: number) => ({
  file: `${width}.${format}`,
  format,
  width,
  height: width,
})

test('the point of focus shapes the crop by classes of a grid, without a style attribute', () => {
  const shown = (x: number, y: number) =>
    render(<PictureView picture={{ ...testPicture, focus: { x, y } }} sizes="92vw" />)
  expect(shown(0.31, 0.68)).toContain('class="fx-30 fy-70"')
  expect(shown(0.5, 0.96)).toContain('class="fy-100"')
  expect(shown(0.5, 0.5)).not.toContain('class=')
  expect(shown(0.31, 0.68)).not.toContain('style=')
})

test('AVIF is offered when it is there in full width, never narrower than what stands after it', () => {
  const shown = (...widths: number[]) => {
    const renditions = [
      form('webp', 640),
      form('webp', 2560),
      ...widths.map((width) => form('avif', width)),
    ]
    return render(<PictureView picture={{ ...testPicture, renditions }} sizes="92vw" />)
  }
  expect(shown(640, 1280)).not.toContain('image/avif')
  expect(shown(640, 2560)).toMatch(/image\/avif.*2560\.avif 2560w.*image\/webp/)
})
