import type { Catalogue } from '#platform/i18n'
import type { CommentState } from './comments.queries.ts'

export interface AccountCommentsWords {
  readonly title: string
  readonly none: string
  readonly underArticle: (headline: string) => string
  readonly states: Readonly<Record<CommentState, string>>
  readonly older: string
  readonly account: string
}

export const accountCommentsWords: Catalogue<AccountCommentsWords> = {
  en: {
    title: 'Your comments',
    none: 'You have not written a comment yet.',
    underArticle: (headline) => `Under “${headline}”`,
    states: {
      visible: 'In the thread',
      held: 'Waiting to be read',
      removed: 'Removed',
      deleted: 'Deleted by you',
    },
    older: 'Older comments',
    account: 'Back to your account',
  },
  ga: {
    title: 'Do chuid tráchtanna',
    none: 'Níor scríobh tú aon trácht fós.',
    underArticle: (headline) => `Faoi “${headline}”`,
    states: {
      visible: 'Sa snáithe',
      held: 'Ag fanacht le léamh',
      removed: 'Bainte anuas',
      deleted: 'Scriosta agat féin',
    },
    older: 'Tráchtanna níos sine',
    account: 'Ar ais go dtí do chuntas',
  },
}
