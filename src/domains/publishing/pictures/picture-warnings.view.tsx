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
      `It is only ${width} × ${height} px: wider than that it is blurred. ${enough} px across are enough for a column.`,
    )
  if (frames > 1)
    warnings.push(
      `${format === 'tiff' ? 'It has several pages' : 'It moves'}: only the first ${format === 'tiff' ? 'page' : 'frame'} is shown.`,
    )
  if (!wordsRead)
    warnings.push(
      'The words in the file are too many to be read; write caption, credit and rights here.',
    )
  if (/trainedAlgorithmic/i.test(rest.digitalSourceType))
    warnings.push('The file says that it was made, in whole or in part, by AI.')
  return warnings
}
