import { type Catalogue, number, plural } from '#platform/i18n'
import type { Ground } from '../grounds.ts'
import type { Order } from './thread-model.ts'

interface ThreadWords {
  readonly heading: string
  readonly about: string
  readonly statement: string
  readonly readByPeople: string
  readonly policyName: string
  readonly policySays: string
  readonly closesAt: (when: string) => string
  readonly write: string
  readonly comments: (count: number) => string
  readonly byReaders: (count: number) => string
  readonly order: string
  readonly orders: Readonly<Record<Order, string>>
  readonly marks: Readonly<Record<'pick' | 'reporter' | 'staff' | 'waiting', string>>
  readonly edited: string
  readonly like: string
  /** Behind the number of likes, for who hears it read. */
  readonly soFar: string
  readonly reply: string
  readonly report: string
  readonly toReply: (name: string) => string
  readonly toReport: (name: string) => string
  readonly inReplyTo: string
  readonly removed: (ground: Ground) => string
  readonly deleted: string
  readonly beingRead: string
  readonly repliesStay: string
  readonly whatThePolicySays: string
  readonly more: string
  readonly moreComments: string
  readonly moreReplies: string
  readonly moreInConversation: string
  readonly wholeThread: string
  readonly empty: string
  readonly emptyText: string
  readonly writeIt: string
  readonly closed: string
  readonly closedText: (count: number) => string
  readonly neverOpen: string
  readonly pageTitle: (headline: string) => string
  readonly backToArticle: string
}

export const words: Catalogue<ThreadWords> = {
  en: {
    heading: 'Readers’ comments',
    about: 'About these comments',
    statement:
      'This part of the paper belongs to its readers. Write as you would to a neighbour whom you will meet again: tell what you know, ask what you don’t, and argue with what was said rather than with who said it.',
    readByPeople: 'People read the comments.',
    policyName: 'comments policy',
    policySays: 'says what is removed, why, and how to object.',
    closesAt: (when) => `This thread closes on ${when}.`,
    write: 'Write a comment',
    comments: (count) => plural('en', count, { one: 'comment', other: 'comments' }),
    byReaders: (count) =>
      plural('en', count, { one: 'by one reader', other: `by ${number('en', count)} readers` }),
    order: 'Order of comments',
    orders: { newest: 'Newest', oldest: 'Oldest', liked: 'Most liked' },
    marks: {
      pick: 'Editors’ pick',
      reporter: 'Our reporter',
      staff: 'From the newsroom',
      waiting: 'Waiting',
    },
    edited: 'edited',
    like: 'Like',
    soFar: 'so far',
    reply: 'Reply',
    report: 'Report',
    toReply: (name) => `Write a reply to ${name}`,
    toReport: (name) => `Report the comment of ${name}`,
    inReplyTo: 'In reply to',
    removed: (ground) =>
      `A comment was removed here by a moderator because ${removedBecause.en[ground]}.`,
    deleted: 'A comment was deleted here by its commenter.',
    beingRead: 'A moderator is reviewing a comment here.',
    repliesStay: 'The replies to it stay.',
    whatThePolicySays: 'What the policy says',
    more: 'Show the next comments',
    moreComments: 'More comments',
    moreReplies: 'More replies',
    moreInConversation: 'Show the rest of this conversation',
    wholeThread: 'All comments on this article',
    empty: 'Nobody has written yet',
    emptyText: 'Write the first comment.',
    writeIt: 'Write it',
    closed: 'This thread is closed',
    closedText: (count) =>
      plural('en', count, {
        one: 'Its one comment stays here to be read, liked and reported.',
        other: `Its ${number('en', count)} comments stay here to be read, liked and reported.`,
      }),
    neverOpen: 'There are no comments under this article.',
    pageTitle: (headline) => `Comments: ${headline}`,
    backToArticle: 'The article',
  },
  ga: {
    heading: 'Tráchtanna ó léitheoirí',
    about: 'Maidir leis na tráchtanna seo',
    statement:
      'Is leis na léitheoirí an chuid seo den pháipéar. Scríobh mar a scríobhfá chuig comharsa a chasfar ort arís: inis an méid atá ar eolas agat, cuir ceist faoin rud nach eol duit, agus bí ag argóint leis an méid a dúradh seachas leis an té a dúirt é.',
    readByPeople: 'Daoine a léann na tráchtanna.',
    policyName: 'polasaí tráchtanna',
    policySays: 'a insíonn cad a bhaintear anuas, cén fáth, agus conas cur ina choinne.',
    closesAt: (when) => `Dúnfar an snáithe seo ${when}.`,
    write: 'Scríobh trácht',
    comments: (count) =>
      plural('ga', count, { few: 'thrácht', many: 'dtrácht', two: 'thrácht', other: 'trácht' }),
    byReaders: (count) =>
      plural('ga', count, {
        one: 'ó léitheoir amháin',
        other: `ó ${number('ga', count)} léitheoir`,
      }),
    order: 'Ord na dtráchtanna',
    orders: { newest: 'Is nuaí', oldest: 'Is sine', liked: 'Is mó moladh' },
    marks: {
      pick: 'Rogha na n-eagarthóirí',
      reporter: 'Ár dtuairisceoir',
      staff: 'Ón seomra nuachta',
      waiting: 'Ag fanacht',
    },
    edited: 'athraithe ag an té a scríobh',
    like: 'Mol',
    soFar: 'go dtí seo',
    reply: 'Freagair',
    report: 'Tuairiscigh',
    toReply: (name) => `Scríobh freagra chuig ${name}`,
    toReport: (name) => `Tuairiscigh an trácht ó ${name}`,
    inReplyTo: 'Mar fhreagra ar',
    removed: (ground) => `Bhain modhnóir trácht anuas anseo toisc ${removedBecause.ga[ground]}.`,
    deleted: 'Tharraing an té a scríobh é trácht siar anseo.',
    beingRead: 'Tá modhnóir ag léamh trácht atá anseo.',
    repliesStay: 'Fanann na freagraí air.',
    whatThePolicySays: 'Cad a deir an polasaí',
    more: 'Taispeáin na chéad tráchtanna eile',
    moreComments: 'Tuilleadh tráchtanna',
    moreReplies: 'Tuilleadh freagraí',
    moreInConversation: 'Taispeáin an chuid eile den chomhrá seo',
    wholeThread: 'Gach trácht ar an alt seo',
    empty: 'Níor scríobh aon duine fós',
    emptyText: 'Ba é do thráchtsa an chéad cheann.',
    writeIt: 'Scríobh é',
    closed: 'Tá an snáithe seo dúnta',
    closedText: (count) =>
      count === 1
        ? 'Fanann an t-aon trácht amháin anseo le léamh, le moladh agus le tuairisciú.'
        : `Fanann na tráchtanna anseo (${number('ga', count)}) le léamh, le moladh agus le tuairisciú.`,
    neverOpen: 'Níl aon tráchtanna faoin alt seo.',
    pageTitle: (headline) => `Tráchtanna: ${headline}`,
    backToArticle: 'An t-alt',
  },
}

const removedBecause: Catalogue<Readonly<Record<Ground, string>>> = {
  en: {
    abuse: 'it contained abuse',
    'private-details': 'it gave somebody’s private details',
    hatred: 'it expressed hatred of a person or a group',
    threats: 'it contained a threat',
    'false-harmful': 'it was untrue and could do harm',
    spam: 'it was advertising or spam',
    'off-topic': 'it was not about this article',
    unlawful: 'it was against the law',
  },
  ga: {
    abuse: 'go raibh maslaí ann',
    'private-details': 'gur tugadh sonraí príobháideacha duine ann',
    hatred: 'gur léiríodh fuath do dhuine nó do ghrúpa ann',
    threats: 'go raibh bagairt ann',
    'false-harmful': 'go raibh sé bréagach agus go bhféadfadh sé dochar a dhéanamh',
    spam: 'gur fógraíocht nó turscar a bhí ann',
    'off-topic': 'nár bhain sé leis an alt seo',
    unlawful: 'go raibh sé in aghaidh an dlí',
  },
}
