/**
 * Events that an open page can hear of. A channel carries no content: the page hears that a subject
 * has changed, and requests what its reader may see.
 */
export interface Channel {
  readonly name: string
  /** Event types, each with a function that returns the key of the changed subject. */
  readonly events: Readonly<Record<string, KeyOf>>
}

type KeyOf = (payload: Readonly<Record<string, unknown>>) => string

/**
 * Defines a channel of a domain; a `liveRoute` says who may listen.
 * @example
 * export const articleSaves = defineChannel({
 *   name: 'article-saves',
 *   events: { 'article.saved': ({ articleId }) => String(articleId) },
 * })
 */
export const defineChannel = (channel: Channel): Channel => channel

/** What a reader listens to: a channel and the key of one subject (empty if the channel has only one). */
export interface Subject {
  readonly channel: Channel
  readonly key: string
}

/** A unique name for a subject of a channel. */
export const subjectName = ({ channel, key }: Subject): string => `${channel.name} ${key}`

/** Finds the subjects that an event changes, in all added channels. */
export function followChannels(): {
  add(channel: Channel): void
  concernedBy(event: { type: string; payload: Readonly<Record<string, unknown>> }): string[]
} {
  const channels = new Set<Channel>()
  return {
    add: (channel) => void channels.add(channel),
    concernedBy: ({ type, payload }) =>
      [...channels].flatMap((channel) => {
        const keyOf = channel.events[type]
        return keyOf ? [subjectName({ channel, key: keyOf(payload) })] : []
      }),
  }
}
