import type { EditorProps } from './editor-model.ts'
import { LeadPicture } from './lead-picture.view.tsx'

/** The page itself: what readers will read, in fields. */
export function Canvas(props: EditorProps & { isOpen: boolean }) {
  const { values, issues, choices, isOpen } = props
  const section = choices.sections.find(({ slug }) => slug === values['section'])
  const wrong = (field: string) =>
    issues.some((issue) => issue.field === field) ? { 'aria-invalid': 'true' as const } : {}
  return (
    <>
      <div class="kicker" data-live="kicker">
        <span>
          {values['kicker'] || values['topics']?.split(';')[0] || section?.name || 'Kicker'}
        </span>
      </div>
      <div class="big">
        <label for="headline">
          Headline <Length words={values['headline']} advised={90} />
        </label>
        <textarea
          id="headline"
          class="headline"
          name="headline"
          rows={1}
          maxlength={300}
          placeholder="Headline"
          readonly={!isOpen}
          {...wrong('headline')}
        >
          {values['headline'] ?? ''}
        </textarea>
      </div>
      <div class="big">
        <label for="standfirst">
          Standfirst <Length words={values['standfirst']} advised={160} />
        </label>
        <textarea
          id="standfirst"
          class="standfirst"
          name="standfirst"
          rows={2}
          maxlength={600}
          placeholder="What it says, in a line or two"
          readonly={!isOpen}
          {...wrong('standfirst')}
        >
          {values['standfirst'] ?? ''}
        </textarea>
      </div>
      <p class="byline" data-live="byline">
        {values['authors'] ? (
          <>
            By <b>{values['authors']}</b>
          </>
        ) : (
          <span class="muted">No author yet</span>
        )}
        {values['dateline'] ? ` · ${values['dateline']}` : ''}
      </p>
      <LeadPicture {...props} />
      <div class="field copy">
        <label for="body">Text</label>
        <details class="syntax">
          <summary>How to write cross-heads, quotations, pictures</summary>
          <Syntax />
        </details>
        <textarea id="body" name="body" rows={24} readonly={!isOpen} {...wrong('body')}>
          {values['body'] ?? ''}
        </textarea>
      </div>
    </>
  )
}

const Length = ({ words, advised }: { words: string | undefined; advised: number }) => (
  <span class="hint" data-advised={advised}>
    {(words ?? '').length} of {advised}
  </span>
)

const Syntax = () => (
  <ul class="small">
    <li>An empty line separates paragraphs.</li>
    <li>
      <code>## Words</code> cross-head
    </li>
    <li>
      <code>&gt; Words</code> quotation; its last line <code>&gt; — Speaker</code>
    </li>
    <li>
      <code>&gt;&gt; Words</code> pull quote
    </li>
    <li>
      <code>- Words</code> or <code>1. Words</code> list
    </li>
    <li>
      <code>![picture:ID]</code> picture, below it <code>caption: …</code> and{' '}
      <code>credit: …</code> where they differ
    </li>
    <li>
      <code>::: Heading</code>, lines <code>term :: words</code>, and <code>:::</code> alone: fact
      box
    </li>
    <li>
      <code>*emphasis*</code>, <code>**strong**</code>, <code>[words](https://…)</code>
    </li>
  </ul>
)
