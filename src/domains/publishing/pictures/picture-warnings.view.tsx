import type { PictureRecord } from './picture-record.ts'

const enough = 640

/** What an editor should know of a picture before using it. */
export function PictureWarnings({ picture }: { picture: PictureRecord }) {
  const warnings = warningsOf(picture)
  if (warnings.length === 0 && picture.failure === '') return null
  return (
    <div class="notice bad" role="status">
      {warnings.map((warning) => (
        <p key={warning} data-own="warning">
          {warning}
        </p>
      ))}
      {picture.failure === '' ? null : (
        <form method="post" action={`/newsroom/pictures/${picture.id}/renditions`}>
          <p>
            <strong>Some sizes of this picture could not be made:</strong> {picture.failure}. Bring
            the picture again, saved as JPEG, or try once more.
          </p>
          <p class="tools">
            <button type="submit">Make the missing sizes again</button>
          </p>
        </form>
      )}
    </div>
  )
}

function warningsOf({
  width,
  height,
  frames,
  format,
  wordsRead,
  ...rest
}: PictureRecord): string[] {
  const warnings = []
  if (width < enough)
    warnings.push(
      `It has only ${width} × ${height} px and is blurred if shown wider. A column needs ${enough} px.`,
    )
  if (frames > 1)
    warnings.push(
      `${format === 'tiff' ? 'It has several pages' : 'It moves'}: only the first ${format === 'tiff' ? 'page' : 'frame'} is shown.`,
    )
  if (!wordsRead)
    warnings.push(
      'The metadata in the file is too large to be read; enter caption, credit and rights here.',
    )
  if (/trainedAlgorithmic/i.test(rest.digitalSourceType))
    warnings.push('The file says that AI made all or part of it.')
  return warnings
}
