import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '#platform/i18n'
import { Caption } from '../pictures/caption.view.tsx'
import type { PictureId, PictureModel } from '../pictures/picture.ts'
import { PictureView } from '../pictures/picture.view.tsx'
import { words } from '../words.ts'
import type {
  Block,
  Body,
  FactBox,
  FactEntry,
  List,
  Paragraph,
  PictureBlock,
  Text,
} from './body.ts'
import { openingLength } from './opening.ts'
import { wordsOf } from './plain-text.ts'

interface ArticleBodyProps {
  readonly body: Body
  readonly pictures: ReadonlyMap<PictureId, PictureModel>
  readonly language: Language
  /** What stands after the nth paragraph of the text, counted from 1: a slot, an appeal. */
  readonly after?: (paragraph: number) => ComponentChildren
}

/** The text of an article, part by part, as the children of `.body`. */
export function ArticleBody({ body, pictures, language, after }: ArticleBodyProps): VNode {
  let paragraphs = 0
  return (
    <>
      {body.content.map((block, index) => {
        if (block.type !== 'paragraph')
          return (
            <BlockView
              key={index}
              block={block}
              index={index}
              pictures={pictures}
              language={language}
            />
          )
        paragraphs += 1
        return [
          <p key={index}>
            {paragraphs === 1 ? (
              <Opened texts={block.content ?? []} />
            ) : (
              <Words texts={block.content} />
            )}
          </p>,
          after?.(paragraphs),
        ]
      })}
    </>
  )
}

interface BlockProps {
  readonly block: Exclude<Block, Paragraph>
  readonly index: number
  readonly pictures: ReadonlyMap<PictureId, PictureModel>
  readonly language: Language
}

function BlockView({ block, index, pictures, language }: BlockProps) {
  switch (block.type) {
    case 'crossHead':
      return (
        <h2>
          <Words texts={block.content} />
        </h2>
      )
    case 'quotation':
      return (
        <blockquote>
          <Paragraphs paragraphs={block.content} />
          <Speaker name={block.attrs.attribution} />
        </blockquote>
      )
    case 'pullQuote':
      return (
        <blockquote class={beginsQuoted(block.content?.[0]?.text) ? 'pull hung' : 'pull'}>
          <p>
            <Words texts={block.content} />
          </p>
          <Speaker name={block.attrs.attribution} />
        </blockquote>
      )
    case 'picture':
      return (
        <Figure block={block} picture={pictures.get(block.attrs.picture)} language={language} />
      )
    case 'factBox':
      return <Box box={block} id={`box-${index}`} language={language} />
    default:
      return <ListView list={block} />
  }
}

/** Whether a quotation mark is there to hang beside the text. */
const beginsQuoted = (text = ''): boolean => /^[“‘„«]/.test(text)

const Speaker = ({ name }: { name: string }) => (name === '' ? null : <footer>{name}</footer>)

const Paragraphs = ({ paragraphs }: { paragraphs: readonly Paragraph[] }) => (
  <>
    {paragraphs.map((paragraph, index) => (
      <p key={index}>
        <Words texts={paragraph.content} />
      </p>
    ))}
  </>
)

function ListView({ list }: { list: List }) {
  const items = list.content.map(({ content: [first, ...more] }, index) => (
    <li key={index}>
      {more.length === 0 ? (
        <Words texts={first?.content} />
      ) : (
        <Paragraphs paragraphs={first ? [first, ...more] : more} />
      )}
    </li>
  ))
  return list.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>
}

function Figure({
  block,
  picture,
  language,
}: {
  block: PictureBlock
  picture: PictureModel | undefined
  language: Language
}) {
  if (!picture) return null
  const isWide = block.attrs.layout === 'wide'
  const kind = [
    ...(isWide ? ['wide'] : []),
    ...(picture.height > picture.width ? ['portrait'] : []),
  ].join(' ')
  return (
    <figure {...(kind === '' ? {} : { class: kind })}>
      <PictureView
        picture={picture}
        sizes={isWide ? '(min-width: 80em) 1272px, 94vw' : '(min-width: 40em) 584px, 94vw'}
        loading="lazy"
      />
      <Caption
        caption={block.attrs.caption ?? picture.caption}
        credit={block.attrs.credit ?? picture.credit}
        language={language}
      />
    </figure>
  )
}

function Box({ box, id, language }: { box: FactBox; id: string; language: Language }) {
  const { heading } = box.attrs
  return (
    <aside
      class="box"
      {...(heading === '' ? { 'aria-label': words[language].factBox } : { 'aria-labelledby': id })}
    >
      {heading === '' ? null : <h2 id={id}>{heading}</h2>}
      {runs(box.content).map((run, index) =>
        Array.isArray(run) ? (
          <Entries key={index} entries={run} />
        ) : (
          <p key={index}>
            <Words texts={run.content} />
          </p>
        ),
      )}
    </aside>
  )
}

const Entries = ({ entries }: { entries: readonly FactEntry[] }) => (
  <dl>
    {entries.map((entry) => [
      <dt>{entry.attrs.term}</dt>,
      <dd>
        <Words texts={entry.content} />
      </dd>,
    ])}
  </dl>
)

/** Neighbouring entries make one list of definitions. */
function runs(parts: FactBox['content']): (Paragraph | FactEntry[])[] {
  const made: (Paragraph | FactEntry[])[] = []
  for (const part of parts) {
    const before = made.at(-1)
    if (part.type === 'paragraph') made.push(part)
    else if (Array.isArray(before)) before.push(part)
    else made.push([part])
  }
  return made
}

/** A first paragraph: its opening words apart, whatever marks they bear. */
function Opened({ texts }: { texts: readonly Text[] }) {
  const length = openingLength(wordsOf(texts))
  if (length === 0) return <Words texts={texts} />
  const opening: Text[] = []
  const rest: Text[] = []
  let at = 0
  for (const text of texts) {
    const left = Math.max(0, length - at)
    at += text.text.length
    if (left > 0) opening.push({ ...text, text: text.text.slice(0, left) })
    if (text.text.length > left) rest.push({ ...text, text: text.text.slice(left) })
  }
  return (
    <>
      <span class="opening">
        <Words texts={opening} />
      </span>
      <Words texts={rest} />
    </>
  )
}

const Words = ({ texts }: { texts: readonly Text[] | undefined }) => (
  <>{(texts ?? []).map(marked)}</>
)

function marked({ text, marks }: Text): ComponentChildren {
  let shown: ComponentChildren = text
  for (const mark of (marks ?? []).toReversed()) {
    if (mark.type === 'strong') shown = <strong>{shown}</strong>
    else if (mark.type === 'emphasis') shown = <em>{shown}</em>
    else shown = <a href={mark.attrs.href}>{shown}</a>
  }
  return shown
}
