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
    en: () => 'There is no thread here to write in.',
    ga: () => 'Níl aon snáithe anseo le scríobh ann.',
  },
  'discussion.thread_closed': {
    kind: 'forbidden',
    en: () => 'This thread is closed, so your comment was not posted. Your words are kept below.',
    ga: () =>
      'Tá an snáithe seo dúnta, agus mar sin níor foilsíodh do thrácht. Tá do chuid focal coinnithe thíos.',
  },
  'discussion.suspended': {
    kind: 'forbidden',
    en: ({ until, zone }) =>
      `You cannot comment until ${momentIn('en', until, zone)}. You may read, like and report as before.`,
    ga: ({ until, zone }) =>
      `Ní féidir leat trácht a scríobh go dtí ${momentIn('ga', until, zone)}. Is féidir leat léamh, moladh agus tuairisciú mar a rinne tú riamh.`,
  },
  'discussion.unconfirmed': {
    kind: 'forbidden',
    en: () => 'Confirm your e-mail address first: the link is in the mail that we sent you.',
    ga: () => 'Deimhnigh do sheoladh ríomhphoist ar dtús: tá an nasc sa litir a sheolamar chugat.',
  },
  'discussion.empty': {
    kind: 'invalid',
    en: () => 'Write something first.',
    ga: () => 'Scríobh rud éigin ar dtús.',
  },
  'discussion.too_long': {
    kind: 'invalid',
    en: ({ length, limit }) =>
      `It has ${number('en', Number(length))} characters, and a comment may have ${number('en', Number(limit))}.`,
    ga: ({ length, limit }) =>
      `Tá ${number('ga', Number(length))} carachtar ann, agus ${number('ga', Number(limit))} an teorainn.`,
  },
  'discussion.too_many_links': {
    kind: 'invalid',
    en: ({ links, limit }) => `It has ${links} links in it, and a comment may have ${limit}.`,
    ga: ({ links, limit }) => `Tá ${links} nasc ann, agus ${limit} nasc an teorainn.`,
  },
  'discussion.repeated': {
    kind: 'invalid',
    en: () => 'You have posted these very words already today.',
    ga: () => 'Tá na focail chéanna seo foilsithe agat cheana féin inniu.',
  },
  'discussion.too_fast': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `You have written a lot in a short time. Please post this in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
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
    en: () => 'Only its writer may do this.',
    ga: () => 'Ag an té a scríobh amháin atá cead é seo a dhéanamh.',
  },
  'discussion.edit_late': {
    kind: 'forbidden',
    en: () => 'The five minutes in which you could change it are over.',
    ga: () => 'Tá na cúig nóiméad istigh a bhí agat chun é a athrú.',
  },
  'discussion.decided_meanwhile': {
    kind: 'conflict',
    en: ({ who }) => `${who} decided on this comment meanwhile. What was decided stands below.`,
    ga: ({ who }) =>
      `Rinne ${who} cinneadh faoin trácht seo idir an dá linn. Tá an cinneadh thíos.`,
  },
  'discussion.edited_meanwhile': {
    kind: 'conflict',
    en: () => 'The text was changed meanwhile. Read it again before you decide.',
    ga: () => 'Athraíodh an téacs idir an dá linn. Léigh arís é sula ndéanann tú cinneadh.',
  },
  'discussion.claimed': {
    kind: 'conflict',
    en: ({ who }) => `${who} is looking at this comment.`,
    ga: ({ who }) => `Tá ${who} ag féachaint ar an trácht seo.`,
  },
  'discussion.ground_missing': {
    kind: 'invalid',
    en: () => 'Choose the rule that it breaks.',
    ga: () => 'Roghnaigh an riail a sháraíonn sé.',
  },
  'discussion.law_missing': {
    kind: 'invalid',
    en: () => 'Name the law that it breaks, and say why.',
    ga: () => 'Ainmnigh an dlí a sháraíonn sé, agus abair cén fáth.',
  },
  'discussion.no_such_measure': {
    kind: 'conflict',
    en: () => 'This cannot be done with the comment as it stands.',
    ga: () => 'Ní féidir é seo a dhéanamh leis an trácht mar atá.',
  },
  'discussion.undo_late': {
    kind: 'conflict',
    en: () => 'The time for undoing this is over, and the notices have left. Decide anew instead.',
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
    en: () => 'Give a day that is still to come.',
    ga: () => 'Tabhair lá atá fós le teacht.',
  },
  'discussion.staff_suspended': {
    kind: 'conflict',
    en: () => 'A member of staff cannot be suspended here; take away the role first.',
    ga: () => 'Ní féidir ball foirne a chur ar fionraí anseo; bain an ról de ar dtús.',
  },
  'discussion.not_suspended': {
    kind: 'conflict',
    en: () => 'This reader is not suspended.',
    ga: () => 'Níl an léitheoir seo ar fionraí.',
  },
})
