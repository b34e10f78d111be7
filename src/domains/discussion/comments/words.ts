import { type Catalogue, number } from '#platform/i18n'

interface CommentWords {
  readonly writeTitle: (headline: string) => string
  readonly write: string
  readonly yourReply: (name: string) => string
  readonly hint: string
  readonly replyHint: string
  readonly post: string
  readonly postReply: string
  readonly cancel: string
  readonly willSignIn: string
  readonly signInNote: string
  readonly notPosted: string
  readonly nothingLost: string
  readonly goThere: string
  readonly left: (count: number) => string
  readonly over: (count: number) => string
  readonly offline: string
  readonly posting: string
  readonly kept: string
  readonly postedTitle: string
  readonly heldTitle: string
  readonly heldFirst: (count: number) => string
  readonly heldOther: string
  readonly onlyYou: string
  readonly removedTitle: string
  readonly toNotices: string
  readonly deletedTitle: string
  readonly pageTitle: (name: string) => string
  readonly inTheThread: string
  readonly edit: string
  readonly editLeft: (minutes: number) => string
  readonly editTitle: string
  readonly save: string
  readonly delete: string
  readonly deleteSure: string
  readonly likedByYou: string
  readonly takeBack: string
  readonly repliesTitle: string
}

export const words: Catalogue<CommentWords> = {
  en: {
    writeTitle: (headline) => `Write a comment: ${headline}`,
    write: 'Write a comment',
    yourReply: (name) => `Your reply to ${name}`,
    hint: 'Up to 3,000 characters. You can change it for five minutes after posting.',
    replyHint: 'Up to 3,000 characters. What you write stays in this browser until you post it.',
    post: 'Post the comment',
    postReply: 'Post the reply',
    cancel: 'Cancel',
    willSignIn: 'You will be asked to sign in; your text is kept.',
    signInNote:
      'If you are not signed in, write first. We ask for your e-mail address when you post, and keep your text.',
    notPosted: 'Your comment was not posted',
    nothingLost: 'Your text is not lost.',
    goThere: 'Change it, and post it again.',
    left: (count) =>
      count === 1 ? 'One character left' : `${number('en', count)} characters left`,
    over: (count) =>
      count === 1 ? 'One character too many' : `${number('en', count)} characters too many`,
    offline:
      'It could not be sent: there is no connection. Your text is kept in this browser; post it again when you are connected.',
    posting: 'Posting…',
    kept: 'Your unfinished text was kept in this browser.',
    postedTitle: 'Your comment is posted',
    heldTitle: 'Your comment is waiting for review',
    heldFirst: (count) =>
      `${count === 1 ? 'A new reader’s first comment is' : `A new reader’s first ${count} comments are`} read before ${count === 1 ? 'it appears' : 'they appear'}. Nothing is wrong with yours.`,
    heldOther: 'A moderator must read it first and then decides, usually within a day.',
    onlyYou: 'Only you can see it here.',
    removedTitle: 'This comment was removed',
    toNotices: 'The decision, the reasons, and how to complain',
    deletedTitle: 'The commenter deleted this comment',
    pageTitle: (name) => `Comment by ${name}`,
    inTheThread: 'Read it in its conversation',
    edit: 'Edit',
    editLeft: (minutes) =>
      minutes === 1 ? 'Edit, one minute left' : `Edit, ${minutes} minutes left`,
    editTitle: 'Change your comment',
    save: 'Save the change',
    delete: 'Delete',
    deleteSure: 'Yes, delete it permanently',
    likedByYou: 'You like this',
    takeBack: 'take it back',
    repliesTitle: 'Replies',
  },
  ga: {
    writeTitle: (headline) => `Scríobh trácht: ${headline}`,
    write: 'Scríobh trácht',
    yourReply: (name) => `Do fhreagra ar ${name}`,
    hint: 'Suas le 3,000 carachtar. Is féidir é a athrú ar feadh cúig nóiméad tar éis é a fhoilsiú.',
    replyHint:
      'Suas le 3,000 carachtar. Fanann a scríobhann tú sa bhrabhsálaí seo go bhfoilseoidh tú é.',
    post: 'Foilsigh an trácht',
    postReply: 'Foilsigh an freagra',
    cancel: 'Cealaigh',
    willSignIn: 'Iarrfar ort síniú isteach; coinneofar do chuid focal.',
    signInNote:
      'Mura bhfuil tú sínithe isteach, scríobh ar dtús: iarrfaimid do sheoladh ríomhphoist nuair a fhoilseoidh tú, agus coinneoimid gach focal idir an dá linn.',
    notPosted: 'Níor foilsíodh do thrácht',
    nothingLost: 'Níl aon rud dár scríobh tú caillte.',
    goThere: 'Athraigh é, agus foilsigh arís é.',
    left: (count) =>
      count === 1 ? 'Carachtar amháin fágtha' : `${number('ga', count)} carachtar fágtha`,
    over: (count) =>
      count === 1 ? 'Carachtar amháin sa bhreis' : `${number('ga', count)} carachtar sa bhreis`,
    offline:
      'Níorbh fhéidir é a sheoladh: níl aon cheangal ann. Fanann do chuid focal sa bhrabhsálaí seo; foilsigh arís iad nuair a bheidh ceangal agat.',
    posting: 'Á fhoilsiú…',
    kept: 'Coinníodh sa bhrabhsálaí seo an méid a bhí tosaithe agat.',
    postedTitle: 'Tá do thrácht foilsithe',
    heldTitle: 'Tá do thrácht ag fanacht lena léamh',
    heldFirst: (count) =>
      count === 1
        ? 'Léitear an chéad trácht ó léitheoir nua sula bhfeictear é. Níl aon rud cearr le do cheannsa.'
        : `Léitear na chéad ${count} trácht ó léitheoir nua sula bhfeictear iad. Níl aon rud cearr le do cheannsa.`,
    heldOther:
      'Tá rud éigin ann ar cheart do dhuine eile súil a chaitheamh air. Léann modhnóir é agus socraíonn ansin, laistigh den lá de ghnáth.',
    onlyYou: 'Tusa amháin a fheiceann anseo é.',
    removedTitle: 'Baineadh an trácht seo anuas',
    toNotices: 'An cinneadh, na cúiseanna, agus conas cur ina choinne',
    deletedTitle: 'Tharraing an té a scríobh é an trácht seo siar',
    pageTitle: (name) => `Trácht ó ${name}`,
    inTheThread: 'Léigh sa chomhrá é',
    edit: 'Athraigh',
    editLeft: (minutes) =>
      minutes === 1 ? 'Athraigh, nóiméad amháin fágtha' : `Athraigh, ${minutes} nóiméad fágtha`,
    editTitle: 'Athraigh do thrácht',
    save: 'Sábháil an t-athrú',
    delete: 'Scrios',
    deleteSure: 'Sea, scrios go deo é',
    likedByYou: 'Is maith leat é seo',
    takeBack: 'tarraing siar',
    repliesTitle: 'Freagraí',
  },
}
