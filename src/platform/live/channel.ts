/**
 * Something that a page can be told about while it is open. A channel carries no content: a page
 * hears that its subject has changed, and fetches what its reader may see.
 */
export interface Channel {
  readonly name: string
  /** Events that concern it, by type, each with the key of the subject that changed. */
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

/** What a reader listens to: a channel and, where it has many subjects, which one. */
export interface Subject {
  readonly channel: Channel
  readonly key: string
}

/** One name for each subject of each channel. */
export const subjectName = ({ channel, key }: Subject): string => `${channel.name} ${key}`

/** Which subjects an event concerns, of the channels that were added. */
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
