import { ago } from '../../moment.ts'
import { article, lead } from '../article.ts'
import { body, p, quotation } from '../body.ts'

export const railSignal = article({
  headline: 'Rail services between Waterford and Limerick Junction resume after signal fault',
  standfirst: 'A relay of 1982 had to be replaced by one of 1981',
  section: 'ireland',
  topics: ['railways', 'transport'],
  authors: ['sive'],
  published: ago({ minutes: 24 }),
  body: body(
    p(
      'Trains are running again between Waterford and Limerick Junction after a signal outside Carrick-on-Suir refused for five hours to show anything but red. Some 340 passengers were carried by bus, and two by a dentist from Fiddown who was going that way.',
    ),
    p(
      'The fault was traced to a relay that was fitted in 1982 and is no longer made. Engineers replaced it with an older one from the museum at Cashel Road, on loan. A new signalling system for the line has been approved and is third in the queue.',
    ),
  ),
})

export const ferryCrews = article({
  headline: 'Crews on the southern routes vote to strike over winter rosters',
  standfirst:
    'Sailings before the spring timetable are in doubt; the company says that its offer stands',
  section: 'ireland',
  topics: ['ferries', 'ports'],
  authors: ['dara'],
  published: ago({ hours: 3, minutes: 20 }),
  leadPicture: lead('harbourDawn'),
  body: body(
    p(
      'Deck and catering crews on the two southern ferry routes have voted by 211 to 34 to stop work from the first of the month, unless they get back the second week of leave that the new rosters took from them.',
    ),
    p(
      'Under the present arrangement they work two weeks and are ashore for two. The company wants three and one from November to March, when it runs a single ship, and has offered €140 a week for the difference. The union’s members say that it was not a sum that they had asked about.',
    ),
    quotation(
      [
        'My youngest thinks that I live on the boat and visit. I would like him to have it the other way round.',
      ],
      'Anselm Roche, cook',
    ),
    p(
      'The company said that its offer stands and that lorries already booked will be carried. Both sides have been asked to the Workplace Relations Commission next week. Both have said that they will listen.',
    ),
  ),
})

export const schoolBuses = article({
  headline: 'School buses: department to publish the contracts it had withheld',
  standfirst: 'A parents’ group in Borris asked eleven times; the twelfth letter was one line long',
  section: 'ireland',
  topics: ['schools', 'transport'],
  authors: ['sive'],
  published: ago({ hours: 4, minutes: 45 }),
  body: body(
    p(
      'The Department of Education is to publish what it pays for each school bus route in the country, after the Information Commissioner found that the sums are not a trade secret merely because they have been kept like one.',
    ),
    p(
      'The request came from parents in Borris, County Carlow, whose children were moved to a bus that leaves at 6.55. They wished to know if it was cheaper. It is, by €3.10 a day.',
    ),
    p(
      'The contracts, some 7,400 of them, will go on line before the end of the term. The parents have asked in addition for the map.',
    ),
  ),
})

export const lastTram = article({
  headline: 'The last tram is to leave an hour later, on trial for six months',
  standfirst: 'Drivers wanted it, publicans did not ask for it, and the cleaners were asked last',
  section: 'ireland',
  topics: ['trams', 'transport'],
  authors: ['sive'],
  dateline: 'Dublin',
  published: ago({ hours: 5, minutes: 30 }),
  leadPicture: lead('rainStreet'),
  body: body(
    p(
      'From next month the last tram on both Dublin lines will leave at half past one instead of half past twelve on Thursdays, Fridays and Saturdays. The trial is to last six months and will be stopped if fewer than ninety people a night use it.',
    ),
    p(
      'The idea came from drivers, who were tired of shutting the doors on nurses coming off the late shift at St James’s. Of the licensed trade, which might have been expected to want it, nobody had written in either way.',
    ),
    p(
      'It was a cleaner, at the last of four meetings, who asked when the trams would now be washed. There was a silence. They will be washed from two, and the rate for that hour goes up by a fifth.',
    ),
  ),
})

export const waitingLists = article({
  headline: 'Waiting lists: the counties that got shorter ones, and how',
  standfirst: 'Sligo and Wexford did the same three things. None of them was expensive',
  section: 'ireland',
  topics: ['health'],
  authors: ['hanne'],
  published: ago({ hours: 10, minutes: 40 }),
  body: body(
    p(
      'Of twenty-nine public hospitals two have fewer people waiting for a first appointment than three years ago: Sligo, by 31 per cent, and Wexford, by 27. A report for the health committee sets out what they did, and it fits on a page.',
    ),
    p(
      'They rang everyone on the list to ask if they still needed to come; one in seven did not, and one in twenty had died. They let physiotherapists see bad backs first, without a consultant. And they stopped sending letters that could not be answered.',
    ),
    p(
      'The committee’s chairman asked why it was not done everywhere. The author of the report said that each hospital had been written to.',
    ),
  ),
})

export const judgeLetters = article({
  headline: 'Judge asks why the letters were never posted',
  standfirst:
    'Sixty-three appeals against fines were refused for being late. They were in a drawer',
  section: 'ireland',
  topics: ['courts'],
  authors: ['dara'],
  dateline: 'Carlow',
  published: ago({ hours: 11, minutes: 40 }),
  body: body(
    p(
      'A judge of the District Court in Carlow has set aside sixty-three fines after hearing that the letters telling people how to appeal were printed, signed, folded, and put into a drawer, where they stayed for fourteen months.',
    ),
    p(
      'A solicitor for the agency concerned said that an outside firm had been engaged to post them and had ceased trading. Judge Attracta Moen asked whether the drawer had ceased trading too.',
    ),
    p(
      'She gave the agency until the end of the month to write to all concerned, by registered post, and to bring her the receipts.',
    ),
  ),
})
