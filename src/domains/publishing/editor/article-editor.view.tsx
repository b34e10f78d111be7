import { AboutArticle } from './about-article.view.tsx'
import { BothTexts } from './both-texts.view.tsx'
import { Canvas } from './canvas.view.tsx'
import type { EditorProps } from './editor-model.ts'
import { Notices } from './editor-notices.view.tsx'
import { EditorState } from './editor-state.view.tsx'
import type { FormValues } from './form-values.ts'
import { Publishing } from './publishing.view.tsx'

/** The editor: the page in the middle as readers will have it, everything about it at the right. A form, which works without scripts. */
export function ArticleEditor(props: EditorProps) {
  const { article, values, conflict } = props
  const isOpen = article?.may.edit ?? true
  return (
    <>
      <h1 class="unseen">
        {article ? `Edit: ${values['headline'] || 'without a headline'}` : 'New article'}
      </h1>
      <EditorState {...props} />
      <div data-live="notices" id="notices">
        {conflict ? (
          <BothTexts
            mine={values}
            theirs={conflict.theirs}
            asked={conflict.asked}
            brought={conflict.brought}
            id={article?.record.id ?? ''}
            message={props.issues[0]?.message ?? 'Somebody has saved meanwhile.'}
          />
        ) : (
          <Notices {...props} />
        )}
      </div>
      <x-article-editor
        class="sheets"
        data-person={props.person}
        data-saved={props.savedAs}
        data-said={props.said}
        data-after={props.after}
        data-brought={(conflict?.brought ?? props.brought).join(' ')}
        {...(article ? { 'data-article': article.record.id } : {})}
      >
        {isOpen ? (
          <form
            class="canvas"
            id="page"
            aria-label="The page"
            method="post"
            action={
              article ? `/newsroom/articles/${article.record.id}/revisions` : '/newsroom/articles'
            }
          >
            <Hidden values={values} names={['submission', 'step', 'version', 'commentsWere']} />
            <input type="hidden" name="plain" value="yes" />
            <Canvas {...props} isOpen />
            <AboutArticle {...props} />
          </form>
        ) : (
          <section class="canvas" id="page" aria-label="The page">
            <Canvas {...props} isOpen={false} />
            <AboutArticle {...props} />
          </section>
        )}
        <Publishing {...props} />
      </x-article-editor>
      <p class="heard" id="newer-version" role="status"></p>
    </>
  )
}

const Hidden = ({ values, names }: { values: FormValues; names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
    ))}
  </>
)
