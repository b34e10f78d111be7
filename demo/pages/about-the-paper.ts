import { heading, list, paragraph, terms, type Page } from './page.ts'

export const about: Page = {
  slug: 'about',
  title: 'About The Tholsel',
  standfirst: 'A small newspaper with a large beat, open to everyone and paid for by some',
  blocks: [
    paragraph(
      'A tholsel is the house in the middle of an Irish town where tolls were taken, councils sat, and people stood about under the arches to hear what was being done in their name. We have borrowed the word for the arches.',
    ),
    paragraph(
      'The paper was set up by eleven journalists who had been let go in the same month and went on meeting on Thursdays. Fourteen people work here now. Last year 143 council meetings in five counties had one of them in the room; at 97 of those there was nobody else.',
    ),
    heading('What we cover'),
    paragraph(
      'The south-east first, then the rest of Ireland, then Europe where it reaches us. We have one correspondent abroad, who travels by train when she can. For what we cannot see ourselves we take the reports of agencies, and say so at the foot of the article.',
    ),
    heading('How we work'),
    list(
      'Whoever wrote it has signed it. What the newspaper itself thinks stands under its own name.',
      'News and opinion are kept apart and look different.',
      'Nobody sees an article before you do: no minister, advertiser or subject.',
      'Mistakes are corrected in the article, with a note that says what was wrong. They are [listed together](/corrections) as well.',
      'A source is named unless being named would cost them something that we would not pay ourselves.',
    ),
    paragraph(
      'We are members of the Press Council of Ireland in everything but fact: this newspaper is invented, and so is everyone in it.',
    ),
  ],
}

export const contact: Page = {
  slug: 'contact',
  title: 'Contact',
  standfirst: 'All of these are read by the person whose job it is',
  blocks: [
    terms(
      [
        'The newsdesk',
        'newsdesk@tholsel.example. Day and night, though at night it is one person.',
      ],
      ['Letters', 'letters@tholsel.example. Up to 250 words, with your name and townland.'],
      ['Something is wrong in an article', 'corrections@tholsel.example. Say which sentence.'],
      ['The readers’ editor', 'readers@tholsel.example, about comments and how we moderate them.'],
      [
        'Your contribution',
        'supporters@tholsel.example. You can change or stop it without writing.',
      ],
      ['Advertising', 'advertising@tholsel.example. We turn away about one in nine.'],
      ['In confidence', 'Write on paper, without a return address, to Rose Inn Street.'],
    ),
    paragraph(
      'The Tholsel, Rose Inn Street, Kilkenny. The door is open from ten to four. Mind the step.',
    ),
  ],
}

export const ownership: Page = {
  slug: 'ownership',
  title: 'Who owns us, and who pays',
  standfirst: 'Nobody can buy this newspaper, and nobody owns more of it than you do',
  blocks: [
    paragraph(
      'The Tholsel is published by Tholsel Press, a company limited by guarantee. It has no shares and pays no dividend. Its members are the staff, and twelve readers drawn by lot from among supporters for three years at a time.',
    ),
    paragraph(
      'The title and the archive belong to a trust whose deed forbids their sale. If the company fails they go to the county library.',
    ),
    heading('Where the money comes from'),
    terms(
      ['48 per cent', 'readers’ contributions'],
      ['44 per cent', 'advertising, of which no one customer brings more than a twentieth'],
      ['5 per cent', 'the State’s local democracy reporting scheme'],
      ['3 per cent', 'events, and the sale of one very large table'],
    ),
    paragraph(
      'Everyone who gives more than €1,000 in a year is named here, with the sum. At present nobody does; six people have given exactly that.',
    ),
    heading('Where ten euro went last year'),
    terms(
      ['€6.20', 'reporters, editors and photographers'],
      ['€1.50', 'agencies and pictures'],
      ['€1.10', 'moderators, who read what readers write'],
      ['€0.80', 'servers, software and the payment provider'],
      ['€0.40', 'lawyers, with luck'],
    ),
    paragraph(
      'The editor, Gráinne Holohan-Weiss, is appointed by the staff and may be dismissed by them. They have not so far wished to.',
    ),
  ],
}
