import { nameOf } from '../pictures/picture-record.ts'
import { renditionPath } from '../pictures/picture.ts'
import type { EditorProps } from './editor-model.ts'

/** The picture that leads, its words for this article, and the shelf from which it is chosen. */
export function LeadPicture({ values, pictures, isOpen }: EditorProps & { isOpen: boolean }) {
  const chosen = pictures.find(({ id }) => id === values['leadPicture'])
  const kept = values['leadPicture'] ?? ''
  // Without a picture they are not in the way from the headline to the text.
  const words = (
    <>
      <div class="field">
        <label for="leadCaption">Caption</label>
        <input
          type="text"
          id="leadCaption"
          name="leadCaption"
          value={values['leadCaption'] ?? ''}
          placeholder={chosen?.caption ?? ''}
          readonly={!isOpen}
        />
      </div>
      <div class="field">
        <label for="leadCredit">
          Credit <span class="hint">from the file</span>
        </label>
        <input
          type="text"
          id="leadCredit"
          name="leadCredit"
          value={values['leadCredit'] ?? ''}
          placeholder={chosen?.credit ?? ''}
          readonly={!isOpen}
        />
      </div>
    </>
  )
  return (
    <figure class="wide">
      {chosen?.preview ? (
        <img
          src={renditionPath(chosen.id, chosen.preview)}
          width={chosen.width}
          height={chosen.height}
          alt={chosen.alt}
        />
      ) : null}
      <figcaption class="pic">
        {chosen ? words : null}
        <details class="field shelf-of" id="leadPicture">
          <summary>{chosen ? 'Choose another lead picture' : 'Choose a lead picture'}</summary>
          {chosen ? null : words}
          <fieldset>
            <legend class="unseen">Lead picture</legend>
            <ul class="grid">
              <li>
                <div class="choice">
                  <input
                    type="radio"
                    id="lead-none"
                    name="leadPicture"
                    value=""
                    checked={kept === ''}
                    disabled={!isOpen}
                  />
                  <label for="lead-none">No picture</label>
                </div>
              </li>
              {pictures.map((picture) => (
                <li key={picture.id}>
                  <div class="choice">
                    <input
                      type="radio"
                      id={`lead-${picture.id}`}
                      name="leadPicture"
                      value={picture.id}
                      checked={picture.id === kept}
                      disabled={!isOpen}
                    />
                    <label for={`lead-${picture.id}`}>
                      {picture.preview ? (
                        <img
                          src={renditionPath(picture.id, picture.preview)}
                          width="120"
                          height="80"
                          alt=""
                          loading="lazy"
                        />
                      ) : null}
                      <span class="t">{nameOf(picture)}</span>
                    </label>
                  </div>
                </li>
              ))}
            </ul>
          </fieldset>
          <p class="hint">
            <a href="/newsroom/pictures">The whole library, and upload</a>
          </p>
        </details>
      </figcaption>
    </figure>
  )
}
