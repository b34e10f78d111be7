import { defineRefusals } from '#platform/refusals'
import { type Language, number } from '#platform/i18n'
import { longDateWords, timeWords } from '#platform/zones'

const momentIn = (language: Language, until: unknown, zone: unknown): string => {
  const [instant, place] = [new Date(Number(until)), String(zone)]
  return `${longDateWords(language, place, instant)}, ${timeWords(language, place, instant)}`
}

/** What this domain refuses, and in which words. */
export const refuse = defineRefusals({
  'discussion.no_thread': {
    kind: 'not_found',
    en: () => 'There is no thread at this address.',
    ga: () => 'Níl aon snáithe anseo le scríobh ann.',
  },
  'discussion.thread_closed': {
    kind: 'forbidden',
    en: () => 'This thread is closed, so your comment was not posted. Your text is kept below.',
    ga: () =>
      'Tá an snáithe seo dúnta, agus mar sin níor foilsíodh do thrácht. Tá do chuid focal coinnithe thíos.',
  },
  'discussion.suspended': {
    kind: 'forbidden',
    en: ({ until, zone }) =>
      `You cannot comment until ${momentIn('en', until, zone)}. You can still read, like and report.`,
    ga: ({ until, zone }) =>
      `Ní féidir leat trácht a scríobh go dtí ${momentIn('ga', until, zone)}. Is féidir leat léamh, moladh agus tuairisciú mar a rinne tú riamh.`,
  },
  'discussion.unconfirmed': {
    kind: 'forbidden',
    en: () => 'Confirm your e-mail address first. The link is in the e-mail that we sent you.',
    ga: () => 'Deimhnigh do sheoladh ríomhphoist ar dtús: tá an nasc sa litir a sheolamar chugat.',
  },
  'discussion.empty': {
    kind: 'invalid',
    en: () => 'Enter a text first.',
    ga: () => 'Scríobh rud éigin ar dtús.',
  },
  'discussion.too_long': {
    kind: 'invalid',
    en: ({ length, limit }) =>
      `The comment has ${number('en', Number(length))} characters. The limit is ${number('en', Number(limit))}.`,
    ga: ({ length, limit }) =>
      `Tá ${number('ga', Number(length))} carachtar ann, agus ${number('ga', Number(limit))} an teorainn.`,
  },
  'discussion.too_many_links': {
    kind: 'invalid',
    en: ({ links, limit }) => `The comment has ${links} links. The limit is ${limit}.`,
    ga: ({ links, limit }) => `Tá ${links} nasc ann, agus ${limit} nasc an teorainn.`,
  },
  'discussion.repeated': {
    kind: 'invalid',
    en: () => 'You have already posted this text today.',
    ga: () => 'Tá na focail chéanna seo foilsithe agat cheana féin inniu.',
  },
  'discussion.too_fast': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `You are posting too fast. Please post this in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tá go leor scríofa agat in achar gearr. Foilsigh é seo i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'discussion.no_comment': {
    kind: 'not_found',
    en: () => 'There is no comment at this address.',
    ga: () => 'Níl aon trácht ag an seoladh seo.',
  },
  'discussion.comment_gone': {
    kind: 'gone',
    en: () => 'This comment is no longer here.',
    ga: () => 'Níl an trácht seo anseo a thuilleadh.',
  },
  'discussion.own_comment': {
    kind: 'forbidden',
    en: () => 'This comment is your own.',
    ga: () => 'Is leatsa an trácht seo.',
  },
  'discussion.not_yours': {
    kind: 'forbidden',
    en: () => 'Only the commenter may do this.',
    ga: () => 'Ag an té a scríobh amháin atá cead é seo a dhéanamh.',
  },
  'discussion.edit_late': {
    kind: 'forbidden',
    en: () => 'The five minutes for changing this comment are over.',
    ga: () => 'Tá na cúig nóiméad istigh a bhí agat chun é a athrú.',
  },
  'discussion.decided_meanwhile': {
    kind: 'conflict',
    en: ({ who }) => `${who} has already decided on this comment. The decision is below.`,
    ga: ({ who }) =>
      `Rinne ${who} cinneadh faoin trácht seo idir an dá linn. Tá an cinneadh thíos.`,
  },
  'discussion.edited_meanwhile': {
    kind: 'conflict',
    en: () => 'The commenter has changed the text. Read it again before you decide.',
    ga: () => 'Athraíodh an téacs idir an dá linn. Léigh arís é sula ndéanann tú cinneadh.',
  },
  'discussion.claimed': {
    kind: 'conflict',
    en: ({ who }) => `${who} is looking at this comment.`,
    ga: ({ who }) => `Tá ${who} ag féachaint ar an trácht seo.`,
  },
  'discussion.ground_missing': {
    kind: 'invalid',
    en: () => 'Choose the rule that the comment breaks.',
    ga: () => 'Roghnaigh an riail a sháraíonn sé.',
  },
  'discussion.law_missing': {
    kind: 'invalid',
    en: () => 'Name the law that the comment breaks, and explain why.',
    ga: () => 'Ainmnigh an dlí a sháraíonn sé, agus abair cén fáth.',
  },
  'discussion.no_such_measure': {
    kind: 'conflict',
    en: () => 'This measure is not possible in the current state of the comment.',
    ga: () => 'Ní féidir é seo a dhéanamh leis an trácht mar atá.',
  },
  'discussion.undo_late': {
    kind: 'conflict',
    en: () =>
      'The time for undoing is over and the notices have been sent. Make a new decision instead.',
    ga: () =>
      'Tá an t-am chun é seo a chealú istigh, agus tá na fógraí imithe. Déan cinneadh nua ina ionad.',
  },
  'discussion.no_decision': {
    kind: 'not_found',
    en: () => 'There is no such decision.',
    ga: () => 'Níl a leithéid de chinneadh ann.',
  },
  'discussion.no_reader': {
    kind: 'not_found',
    en: () => 'There is no such reader.',
    ga: () => 'Níl a leithéid de léitheoir ann.',
  },
  'discussion.until_past': {
    kind: 'invalid',
    en: () => 'The day must be in the future.',
    ga: () => 'Tabhair lá atá fós le teacht.',
  },
  'discussion.staff_suspended': {
    kind: 'conflict',
    en: () => 'A member of the staff cannot be suspended. End their roles first.',
    ga: () => 'Ní féidir ball foirne a chur ar fionraí anseo; bain an ról de ar dtús.',
  },
  'discussion.not_suspended': {
    kind: 'conflict',
    en: () => 'This reader is not suspended.',
    ga: () => 'Níl an léitheoir seo ar fionraí.',
  },
})
