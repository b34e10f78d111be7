/**
 * The class that sets a long headline smaller, before it pushes the news off the page. Two lines of
 * the largest size hold about seventy characters.
 * @example <header class={['story-head', headlineLength(article.headline)].join(' ')}>
 */
export function headlineLength(headline: string): '' | 'long' | 'longest' {
  const characters = [...headline].length
  if (characters > 150) return 'longest'
  return characters > 85 ? 'long' : ''
}
