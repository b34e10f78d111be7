import { momentWords } from '#platform/zones'
import { ContainerPanel } from './container-panel.view.tsx'
import type { FrontDeskProps } from './front-desk-model.ts'
import { FrontPreview } from './front-preview.view.tsx'
import { layoutNames } from './layout-names.ts'
import { Tray } from './tray.view.tsx'

/** Arranging the front by forms: what stands where, what may still be placed, and how readers see it. */
export function FrontDesk(props: FrontDeskProps) {
  const { plan, changed, issues, version, zone } = props
  return (
    <>
      <div class="head">
        <h1>The front</h1>
        <p class="small">
          {changed ? (
            <>
              <b>Live</b>{' '}
              <span class="muted">
                since {momentWords('en', zone, changed.at)}, by {changed.by}
              </span>
            </>
          ) : (
            <span class="muted">Nobody has arranged it; it makes itself from the newest.</span>
          )}
        </p>
        <div class="tools">
          <a class="button" href="/">
            See it
          </a>
        </div>
      </div>
      {issues.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>The front was not changed.</strong>{' '}
            {issues.map(({ message }) => message).join(' ')}
          </p>
        </div>
      ) : null}
      <div class="boards">
        <Tray {...props} />
        <div class="stack">
          {plan.map((container, position) => (
            <ContainerPanel key={position} {...props} container={container} position={position} />
          ))}
          <NewContainer version={version} />
        </div>
        <div class="stack side">
          <FrontPreview front={props.preview} paper={props.paper} />
        </div>
      </div>
    </>
  )
}

function NewContainer({ version }: { version: number }) {
  return (
    <details class="panel">
      <summary>One more container</summary>
      <form method="post" action="/newsroom/front/containers">
        <input type="hidden" name="version" value={version} />
        <div class="pair">
          <div class="field">
            <label for="heading">Heading</label>
            <input type="text" id="heading" name="heading" maxlength={60} required />
          </div>
          <div class="field">
            <label for="layout">Layout</label>
            <select id="layout" name="layout">
              {Object.entries(layoutNames).map(([layout, name]) => (
                <option key={layout} value={layout}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <p class="tools field">
          <button type="submit">Add it at the end</button>
        </p>
      </form>
    </details>
  )
}
