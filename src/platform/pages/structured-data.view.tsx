/**
 * JSON-LD for machines (schema.org). A data block, which no browser runs; `<` is written as an
 * escape so that no text can close the element.
 */
export function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
