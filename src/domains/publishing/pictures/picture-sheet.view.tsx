import { Field, wrongOf } from '#platform/forms'
import type { Issue } from '#platform/result'
import { momentWords } from '#platform/zones'
import type { Agency } from '../agencies/agency.ts'
import { nameOf, type PictureRecord } from './picture-record.ts'
import { PictureWarnings } from './picture-warnings.view.tsx'
import { renditionPath } from './picture.ts'

interface SheetProps {
  readonly picture: PictureRecord
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
  readonly agencies: readonly Agency[]
  readonly uses: readonly {
    readonly id: string
    readonly headline: string
    readonly state: string
  }[]
  /** How many forms of it exist. */
  readonly forms: number
  readonly by: string | undefined
  readonly done: string | undefined
  readonly zone: string
  readonly mayTakeDown: boolean
}

const done: Readonly<Record<string, string>> = {
  added: 'Uploaded. You can use it now; the other sizes are being made.',
  known: 'This file is already in the library. Nothing was added.',
  saved: 'Saved. The new text appears wherever the picture is shown with its own text.',
  again: 'The missing sizes are being made again.',
}

/** One picture with its words, rights and point of focus. */
export function PictureSheet(props: SheetProps) {
  const { picture, issues, agencies, uses } = props
  return (
    <>
      <div class="head">
        <h1>{nameOf(picture)}</h1>
        <p class="small">
          <a href="/newsroom/pictures">All pictures</a>
        </p>
      </div>
      {props.done && issues.length === 0 ? (
        <div class="notice" role="status">
          <p>{done[props.done]}</p>
        </div>
      ) : null}
      {issues.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>Nothing was saved.</strong> {issues.map(({ message }) => message).join(' ')}
          </p>
        </div>
      ) : null}
      <PictureWarnings picture={picture} />
      <div class="shelf">
        <div>
          <x-focal-point data-x="focusX" data-y="focusY">
            <div class="focal">
              {picture.preview ? (
                <img
                  src={renditionPath(picture.id, picture.preview)}
                  width={picture.width}
                  height={picture.height}
                  alt={picture.alt}
                />
              ) : null}
            </div>
          </x-focal-point>
          <Facts {...props} />
          <div class="field">
            <label for="in-text">To put it into a text, write</label>
            <input id="in-text" type="text" readonly value={`![picture:${picture.id}]`} />
          </div>
          <p class="small">
            {uses.length === 0 ? (
              <span class="muted">In no article yet.</span>
            ) : (
              <>
                In{' '}
                {uses.map(({ id, headline, state }, index) => (
                  <>
                    {index > 0 ? ', ' : ''}
                    <a href={`/newsroom/articles/${id}`}>{headline || 'without a headline'}</a> (
                    {state})
                  </>
                ))}
              </>
            )}
          </p>
          {props.mayTakeDown ? (
            <p class="small">
              <a class="button quiet" href={`/newsroom/pictures/${picture.id}/takedowns`}>
                Take this picture down …
              </a>
            </p>
          ) : null}
        </div>
        <aside class="panel" aria-labelledby="about">
          <h2 id="about">Words and rights</h2>
          <form method="post" action={`/newsroom/pictures/${picture.id}/words`}>
            <input type="hidden" name="version" value={props.values['version'] ?? ''} />
            <Area
              {...props}
              name="alt"
              label="Alt text"
              hint="What it shows, for those who cannot see it."
            />
            <Area {...props} name="extendedDescription" label="Long description" />
            <div class="choice">
              <input
                type="checkbox"
                id="decoration"
                name="decoration"
                value="yes"
                checked={props.values['decoration'] === 'yes'}
              />
              <label for="decoration">Decoration only</label>
            </div>
            <Area {...props} name="caption" label="Caption" />
            <div class="pair">
              <Line {...props} name="credit" label="Credit" />
              <Line {...props} name="creator" label="Photographer" />
            </div>
            <div class="pair">
              <Line {...props} name="headline" label="Name" />
              <Line {...props} name="source" label="Source" />
            </div>
            <Line {...props} name="copyright" label="Copyright" />
            <div class="pair">
              <div class="field">
                <label for="agency">Agency</label>
                <select id="agency" name="agency">
                  <option value="">None</option>
                  {agencies.map(({ id, name }) => (
                    <option key={id} value={id} selected={id === props.values['agency']}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <Line {...props} name="assetId" label="Agency’s id" />
            </div>
            <Area {...props} name="usageTerms" label="Terms" />
            <Area {...props} name="instructions" label="Instructions to editors" />
            <div class="pair">
              <Line {...props} name="licensorName" label="Licensor" />
              <Line {...props} name="licensorUrl" label="Licensor’s address" />
            </div>
            <Line {...props} name="licenseUrl" label="Address of the terms" />
            <Area {...props} name="keywords" label="Keywords" />
            <div class="pair">
              <Line {...props} name="city" label="City" />
              <Line {...props} name="country" label="Country" />
            </div>
            <Line
              {...props}
              name="digitalSourceType"
              label="How it was made"
              hint="IPTC’s word, such as digitalCapture or trainedAlgorithmicMedia (made by AI)."
            />
            <div class="pair">
              <Focus {...props} name="focusX" label="Focus, from the left in %" />
              <Focus {...props} name="focusY" label="from the top in %" />
            </div>
            <p class="hint">The part to keep when the picture is cropped.</p>
            <p class="tools field">
              <button type="submit" class="primary" aria-keyshortcuts="s">
                Save the words <kbd>S</kbd>
              </button>
            </p>
          </form>
        </aside>
      </div>
    </>
  )
}

function Facts({ picture, forms, by, zone }: SheetProps) {
  return (
    <dl class="facts">
      <dt>File</dt>
      <dd>
        {picture.fileName}, {picture.width.toLocaleString('en-IE')} ×{' '}
        {picture.height.toLocaleString('en-IE')}, {(picture.bytes / 1_000_000).toFixed(1)} MB, place
        never shown
      </dd>
      <dt>Taken</dt>
      <dd>{picture.taken || 'the file does not say'}</dd>
      <dt>Brought</dt>
      <dd>
        {momentWords('en', zone, picture.uploadedAt)}
        {by ? `, by ${by}` : ''}
      </dd>
      <dt>Forms</dt>
      <dd>{forms}</dd>
      {picture.imageGuid ? (
        <>
          <dt>Id in the file</dt>
          <dd>{picture.imageGuid}</dd>
        </>
      ) : null}
    </dl>
  )
}

type FieldProps = SheetProps & {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

const Line = ({ name, label, hint, values, issues }: FieldProps) => (
  <Field name={name} label={label} hint={hint} wrong={wrongOf(issues, name)}>
    {(tied) => <input type="text" {...tied} value={values[name] ?? ''} />}
  </Field>
)

const Focus = ({ name, label, values, issues }: FieldProps) => (
  <Field name={name} label={label} wrong={wrongOf(issues, name)}>
    {(tied) => (
      <input type="number" {...tied} value={values[name] ?? ''} min="0" max="100" step="0.1" />
    )}
  </Field>
)

const Area = ({ name, label, hint, values, issues }: FieldProps) => (
  <Field name={name} label={label} hint={hint} wrong={wrongOf(issues, name)}>
    {(tied) => (
      <textarea {...tied} rows={2}>
        {values[name] ?? ''}
      </textarea>
    )}
  </Field>
)
