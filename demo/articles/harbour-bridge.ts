import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, bullets, crossHead, factBox, p, picture, quotation } from './body.ts'

export const harbourBridge = article({
  headline: 'Harbour bridge to close for fourteen weeks, and Rinnmore asks who will row',
  standfirst:
    'Engineers found cracks in two of the pins that hold the lifting span. The way round is thirty-one kilometres; the way across is a boat that has yet to be hired',
  section: 'ireland',
  topics: ['bridges', 'ports', 'councils', 'transport'],
  authors: ['dara'],
  dateline: 'Rinnmore',
  published: ago({ hours: 1, minutes: 35 }),
  updated: ago({ minutes: 40 }),
  leadPicture: lead('harbourBridge'),
  body: body(
    p(
      'For most of a century the two halves of Rinnmore have been four minutes apart. From the first Monday of next month they will be forty, unless you can swim. The county council is to close the harbour bridge to everything on wheels, and a week later to everybody on foot, while two steel pins the thickness of a man’s thigh are drawn out of it and replaced.',
    ),
    p(
      'The decision was taken this week on the advice of the council’s engineers and read out to a full parish hall on the following evening. The work is to last fourteen weeks and to cost €6.4 million. Lorries of more than three tonnes have been turned back since yesterday at noon.',
    ),
    p(
      'Nobody in the hall disputed the cracks. They had been passed round on photographs, each beside a ruler. What people wanted to know was how four hundred and ten children who live on one side would get to a school that stands on the other, and on that the engineers, who had an answer to everything else, looked at their shoes.',
    ),

    crossHead('Two pins'),
    p(
      'The bridge was opened in 1937, three fixed arches and a lifting span that let the grain boats up to the mill. The mill shut in 1974. The span went on being raised twice a year to keep it supple, until a motor failed in the autumn of 2019 and the money for another was spent on a roundabout.',
    ),
    p(
      'That, it turns out, is when the trouble began. A hinge that does not move collects salt on one side. In the routine inspection in spring a diver’s lamp showed a hairline in the eastern pin; in a second inspection, made by ultrasound three weeks ago, it had a companion in the western one, eleven millimetres deep.',
    ),
    quotation(
      [
        'I would drive my own car over it tonight. I would not drive it over every night for a year, and I could not sign a paper saying that you may.',
      ],
      'Sinéad Olatunji, senior engineer, to the meeting',
    ),
    p(
      'The new pins are being forged in Sheffield, the only place that offered to do it this year. They are in one piece, weigh 1.9 tonnes each, and will come by sea. The span has to be held up from a barge while they go in; two tides a day are right for it, and the wind has to be below force five.',
    ),
    picture('harbourDawn', {
      caption:
        'The port along the coast, where the barge is being fitted out. It is expected in Rinnmore on the third of the month.',
      layout: 'text',
    }),

    crossHead('The long way and the short way'),
    p('There will be three ways of getting to the other side, the council says:'),
    bullets(
      '**By road**, thirty-one kilometres by Ballyduff Cross. A shuttle bus will run every forty minutes from six in the morning to eleven at night, free of charge.',
      '**By school bus**, at twenty past seven, which is fifty minutes earlier than most of the children leave home now.',
      '**By water**, from the fish quay to the old mill steps, in a boat for twelve passengers. The tender for it closes next week. So far there has been one inquiry, from a man in Norfolk.',
    ),
    p(
      'It is the boat that the town talks about. Until 1937 there was a ferry, a wide thing with four oars, and the right to run it belonged to a family called Gahan. Thomas Gahan, who is seventy-nine and mends engines, told the meeting that as far as he knew it still did. He has the paper, from 1868, with a seal on it. He would not want money. He would want the steps cleaned.',
    ),
    quotation(
      [
        'Twelve at a time, four minutes over, four minutes back. I have worked it out. You would need three boats in the morning and nobody late.',
      ],
      'Thomas Gahan',
    ),
    p(
      'The council’s solicitor said that the paper would be looked at. Marine safety rules, which were not in force in 1868, ask for a licensed skipper, a second hand, and a life jacket for each passenger in the right size. Mr Gahan said that he had a licence and a grandson.',
    ),

    crossHead('What will not be crossed'),
    p(
      'Traders on the south side expect to lose a third of their business, going by the nine days in 2011 when a trawler lay against the middle arch. Mary Tobin-Haas, who keeps the chemist’s, has asked for a shed on the mill side from which to hand out prescriptions, and will very likely get it. The ambulance stationed by the church is to be joined by a second one across the water; the Health Service Executive confirmed that this morning.',
    ),
    p(
      'Nobody has yet said what happens on the second Saturday of the closure, when a wedding is to be celebrated on one side and danced at on the other. The couple have booked the hall, the band and, since the meeting, the grandson.',
    ),
    factBox(
      'The bridge at Rinnmore',
      ['Opened', '4 August 1937'],
      ['Length', '212 metres in four spans, one of which lifts'],
      ['Crossings', '5,300 vehicles and 1,900 people on foot on a working day'],
      [
        'Closed',
        'Fourteen weeks: to vehicles from the first Monday of next month, to all a week after',
      ],
      ['Cost', '€6.4 million, of which the State pays nine tenths'],
    ),
    p(
      'The council meets again in ten days to choose a boat. Its engineers will bring, they have promised, a plan for the lifting span as well: once it moves, they would like it to go on moving, and will ask for €40,000 a year to raise it, on a fixed day each month, whether or not there is anything to let through.',
    ),
  ),
})
