import { heading, list, paragraph, terms, type Page } from './page.ts'

export const howWeCount: Page = {
  slug: 'how-we-count',
  title: 'How we count supporters',
  standfirst: 'One person, paid up today. Here is what that means exactly',
  blocks: [
    paragraph(
      'When we write that so many readers support the paper, we mean the people whose money covers today. Each is counted once, however often or much they give. The figure is added up from the ledger in which every payment is entered, at each new payment and every midnight.',
    ),
    terms(
      [
        'Monthly',
        'counts for the month that was paid for, and for seven days more, since cards expire and people mean to see to it.',
      ],
      ['Each year', 'counts for the year that was paid for, and for the same seven days.'],
      ['Once', 'counts for 365 days from the day it was given.'],
      [
        'Given back',
        'A payment that we have returned in full, or that a bank has taken back, stops counting at once.',
      ],
    ),
    paragraph(
      'We round down, never up: of 1,347 we say “more than 1,300”. Below twenty we say nothing. Who is a supporter makes no difference to what can be read; there is nothing here to unlock.',
    ),
    paragraph(
      'We know that two people are one only if they give under the same e-mail address. A few of you are therefore counted twice, and a few couples once. We think that this comes out about even.',
    ),
  ],
}

export const privacy: Page = {
  slug: 'privacy',
  title: 'Privacy: we do not follow you',
  standfirst: 'Reading this newspaper leaves no more trace than reading one in a café',
  blocks: [
    heading('When you read'),
    paragraph(
      'No cookie is set. Nothing is loaded from anybody else. We do not count who reads what, or how often, and could not tell you that you were here. If you choose dark or light at the foot of the page, or leave a comment half written, that is kept in your own browser and not sent to us.',
    ),
    heading('When you write or give'),
    terms(
      ['Your e-mail address', 'so that you can sign in and we can answer. Nobody else sees it.'],
      ['The name over your comments', 'which you choose. Everyone sees it.'],
      [
        'Your comments',
        'until you delete them. What a moderator decided about them is kept for six months longer, because you may object to it.',
      ],
      [
        'Your payments',
        'the sum and the day, for as long as tax law asks, which is six years. Your card number goes to the payment provider and never to us.',
      ],
      [
        'A session cookie',
        'once you sign in, until you sign out, and a mark beside it that shows you your own menu.',
      ],
      [
        'A cookie for this browser',
        'once you sign in or write a comment, for half a year. What you wrote waits under it while you sign in, and strangers who guess at your password do not lock you out here.',
      ],
      [
        'A cookie with a date',
        'if you give: the last day that your contribution covers, so that we do not ask you again until then.',
      ],
      [
        'A cookie for reports',
        'if you report a comment without an account, for thirty days, so that your reports count once.',
      ],
    ),
    heading('What you may do'),
    list(
      '[Download](/account) all that we hold about you, in a form that other programs can read.',
      'Have it erased. Your comments go or stay without your name, as you prefer; payments stay in the books without it.',
      'Complain to us, and to the Data Protection Commission.',
    ),
    paragraph('Our data protection officer is Ruairí Okonkwo-Dunne, ruairi@tholsel.example.'),
  ],
}

export const accessibility: Page = {
  slug: 'accessibility',
  title: 'Accessibility',
  standfirst: 'If you cannot read it, it is not open',
  blocks: [
    paragraph(
      'These pages are made to the Web Content Accessibility Guidelines 2.2, level AA, and most of the text to AAA. They work with a keyboard, a screen reader, large type, little light, and without scripts. We test every page before a change goes out, with programs and, twice a year, with readers who use what we only read about.',
    ),
    heading('What does not work yet'),
    list(
      'Some charts from before last year are pictures. Their figures are in the text beside them.',
      'We have few transcripts of recordings, and no sign language.',
      'Pictures in the letters page are described by those who send them, or not at all.',
    ),
    paragraph(
      'If you meet something else, write to readers@tholsel.example and say what you were trying to do. You will have an answer within five working days. Should it not satisfy you, you may turn to Coimisiún na Meán.',
    ),
  ],
}

export const corrections: Page = {
  slug: 'corrections',
  title: 'Corrections and clarifications',
  standfirst: 'What we got wrong, newest first',
  blocks: [
    paragraph(
      'When something that we published was wrong we change it, say in the article what it said before, and list it here. Spelling we put right without a word, unless it was your name. An article is withdrawn only where the law or somebody’s safety leaves no choice, and then a page stays at its address that says so.',
    ),
    paragraph(
      'If you have found a mistake, please tell corrections@tholsel.example which sentence it is in. You need not be polite about it, though most of you are.',
    ),
  ],
}
