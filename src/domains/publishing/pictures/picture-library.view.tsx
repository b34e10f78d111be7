import type { Issue } from '#platform/result'
import { acceptedTypes } from './accepted-types.ts'
import { nameOf, type PictureRecord } from './picture-record.ts'
import { renditionPath } from './picture.ts'

interface LibraryProps {
  readonly pictures: readonly PictureRecord[]
  readonly words: string | undefined
  readonly next: string | undefined
  readonly issues: readonly Issue[]
  /** Typed with an upload that was refused. */
  readonly alt: string
}

/** The shelf of pictures, newest first, and the form that brings one. */
export function PictureLibrary({ pictures, words, next, issues, alt }: LibraryProps) {
  return (
    <>
      <div class="head">
        <h1>Pictures</h1>
        <form class="seek" role="search" method="get" action="/newsroom/pictures">
          <label class="unseen" for="seek">
            Search by caption, credit, name or agency id
          </label>
          <input
            id="seek"
            type="search"
            name="words"
            value={words ?? ''}
            placeholder="Find by caption, credit, agency id"
            aria-keyshortcuts="/"
          />
          <button type="submit">Find</button>
        </form>
      </div>
      <div class="shelf">
        <div>
          {pictures.length === 0 ? <Nothing words={words} /> : null}
          <ul class="grid">
            {pictures.map((picture) => (
              <li key={picture.id}>
                <a href={`/newsroom/pictures/${picture.id}`}>
                  {picture.preview ? (
                    <img
                      src={renditionPath(picture.id, picture.preview)}
                      width={picture.width}
                      height={picture.height}
                      alt=""
                      loading="lazy"
                    />
                  ) : null}
                  <span class="t">{nameOf(picture)}</span>
                  <span class="muted">{picture.credit || 'no credit yet'}</span>
                  {picture.takenDownAt ? <span class="mark warn">taken down</span> : null}
                  {picture.failure ? <span class="mark warn">sizes are missing</span> : null}
                  {picture.alt === '' && !picture.isDecoration ? (
                    <span class="mark warn">no alt text</span>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
          {next ? (
            <nav class="pager" aria-label="More pictures">
              <a
                class="button"
                rel="next"
                href={`/newsroom/pictures?${new URLSearchParams({ ...(words ? { words } : {}), after: next })}`}
              >
                Older
              </a>
            </nav>
          ) : null}
        </div>
        <Upload issues={issues} alt={alt} />
      </div>
    </>
  )
}

function Upload({ issues, alt }: { issues: readonly Issue[]; alt: string }) {
  const wrong = issues[0]
  return (
    <aside class="panel" aria-labelledby="upload">
      <h2 id="upload">Bring a picture</h2>
      <form method="post" action="/newsroom/pictures" enctype="multipart/form-data">
        <div class="field">
          <label for="file">File</label>
          <input
            type="file"
            id="file"
            name="file"
            accept={acceptedTypes}
            required
            aria-keyshortcuts="u"
            {...(wrong
              ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'file-wrong' }
              : { 'aria-describedby': 'file-hint' })}
          />
          {wrong ? (
            <p class="wrong" id="file-wrong" role="alert">
              {wrong.message}
            </p>
          ) : null}
          <p class="hint" id="file-hint">
            JPEG, PNG, WebP, AVIF, TIFF or GIF (its first frame), up to 30 MB. Caption, credit and
            rights are read from the file; where it was taken is never shown.
          </p>
        </div>
        <div class="field">
          <label for="alt">Alt text</label>
          <textarea id="alt" name="alt" rows={2} maxlength={1000}>
            {alt}
          </textarea>
          <p class="hint">
            Describe the picture for people who cannot see it. Required at publication.
          </p>
        </div>
        <p class="tools field">
          <button type="submit" class="primary">
            Upload
          </button>
        </p>
      </form>
    </aside>
  )
}

function Nothing({ words }: { words: string | undefined }) {
  return words ? (
    <div class="empty">
      <h2>Nothing found</h2>
      <p>
        No picture says “{words}”. <a href="/newsroom/pictures">Show all again</a>
      </p>
    </div>
  ) : (
    <div class="empty">
      <h2>No pictures yet</h2>
      <p>Uploaded pictures appear here.</p>
    </div>
  )
}
