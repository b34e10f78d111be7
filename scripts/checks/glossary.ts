import { isTest, sources } from './sources.ts'

// One word per concept: what docs/glossary.md calls otherwise is not an identifier here.
const synonyms: Readonly<Record<string, string>> = {
  donation: 'contribution',
  donor: 'supporter',
  flag: 'report',
  flagged: 'report',
  post: 'article or comment',
  category: 'section',
  tag: 'topic',
  subtitle: 'standfirst',
  subheading: 'cross-head',
  subhead: 'cross-head',
  username: 'name',
  upvote: 'like',
  ban: 'suspension',
  user: 'reader, staff or person',
  banner: 'campaign or appeal',
  invoice: 'receipt',
  homepage: 'front',
  wireservice: 'agency',
}
// Words of protocols and of libraries, which are not ours to choose.
const foreign =
  /\b(FormData|URLSearchParams|method: 'post'|DATABASE_USER|databaseUser|tagName|etag|ETag)\b/g

const identifier = /\b(?:function|const|let|class|interface|type|readonly)\s+([A-Za-z]\w*)/g

/** Names in the code against the list of synonyms that the glossary forbids. */
export async function glossary(): Promise<string[]> {
  return sources('src').flatMap(({ path, text }) =>
    isTest(path)
      ? []
      : [...text.replaceAll(foreign, '').matchAll(identifier)].flatMap(([, name = '']) =>
          wordsOf(name)
            .filter((word) => word in synonyms && !isAllowed(path, word))
            .map((word) => `${path} names ${name}: we say ${synonyms[word]}`),
        ),
  )
}

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)

// `post` is a verb for comments and letters; `user` belongs to databases, and to the account library's own vocabulary.
function isAllowed(path: string, word: string): boolean {
  if (word === 'post' || word === 'flag') return true
  return (
    word === 'user' &&
    (/embedded-postgres|platform\/(db|config|backup)|cli\//.test(path) ||
      path.includes('domains/accounts'))
  )
}
