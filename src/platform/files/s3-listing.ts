import type { ListedFile } from './file-store.ts'

/** One page of a store's list (ListObjectsV2), and where the next begins; undefined after the last. */
export function listedIn(xml: string): { files: ListedFile[]; next: string | undefined } {
  const files = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => ({
    name: part(content, 'Key') ?? '',
    storedAt: new Date(part(content, 'LastModified') ?? ''),
  }))
  return { files, next: part(xml, 'NextContinuationToken') }
}

function part(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return found?.replaceAll(
    /&(lt|gt|quot|apos|amp|#39|#34);/g,
    (_, name: string) => signs[name] ?? '',
  )
}

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  amp: '&',
}
