import { ago } from '../../moment.ts'
import { article, lead } from '../article.ts'
import { body, p, quotation } from '../body.ts'

export const loughLevel = article({
  headline: 'Lough level falls for a third day; boil notice stays in two parishes',
  standfirst: 'The pumps are working. It is the pipe that is now above the water',
  section: 'climate',
  topics: ['water', 'councils'],
  authors: ['tomas'],
  published: ago({ hours: 1, minutes: 18 }),
  body: body(
    p(
      'The level of Lough Corrigeen has fallen by another six centimetres, to the lowest since readings began in 1948, and the 2,100 people who drink from it have been told to go on boiling what they get.',
    ),
    p(
      'The water itself is sound, Uisce Éireann says. The intake, laid in 1961, stands a hand’s breadth clear of the surface at its top, and draws in whatever floats. A longer one is on its way from Cork by road.',
    ),
    p(
      'Tankers are at the church in Kilbrack and the ball alley in Toom from seven to nine, morning and evening. Bring your own vessel.',
    ),
  ),
})

export const windHearing = article({
  headline: 'Turbines eleven miles out: the first hearing lasts nine hours',
  standfirst: 'Fishermen, surveyors and a choir were all heard',
  section: 'climate',
  topics: ['energy', 'planning'],
  authors: ['tomas'],
  dateline: 'Wicklow',
  published: ago({ hours: 7 }),
  leadPicture: lead('windSea'),
  body: body(
    p(
      'The first public hearing on thirty-nine wind turbines proposed for the bank off Wicklow Head began at ten in the morning and was adjourned at seven in the evening, when the caretaker of the Tennis Club said that he had a home.',
    ),
    p(
      'The developers had brought a model, on which each turbine was the size of a pin. A retired surveyor had brought another, to the same scale, of the church spire. They stood side by side on the table all day and did more than any of the speeches.',
    ),
    quotation(
      ['I’m not against them. I’m against finding out where they are by hitting one.'],
      'Declan Furlong, who fishes for whelk',
    ),
    p(
      'Whelk fishermen want lanes kept open between the rows, and seem likely to get them. The choir, from Brittas, sang one verse about the view, unaccompanied. The inspector thanked them and marked it as exhibit nine.',
    ),
  ),
})

export const salmonCounters = article({
  headline: 'Salmon counters on the Nore have their best month since 2011',
  standfirst: 'There were 388 fish, or 389 if you believe the man on the weir',
  section: 'climate',
  topics: ['rivers'],
  authors: ['tomas'],
  dateline: 'Inistioge',
  published: ago({ hours: 8, minutes: 40 }),
  body: body(
    p(
      'The electronic counter in the weir at Inistioge recorded 388 salmon going upstream last month, three times the average of the past decade. It is too soon to say why, according to Inland Fisheries Ireland, and far too soon to say so to anglers.',
    ),
    p(
      'Three things have changed: a dairy upstream has a new treatment plant, two old weirs were lowered, and there was cool rain when it was wanted. Any one might account for it.',
    ),
    p(
      'Ned Comerford, who has watched the weir since he retired from the bank, makes it 389. The machine, he says, misses the ones that jump.',
    ),
  ),
})

export const dryingWind = article({
  headline: 'Showers before noon, then a wind that dries the road',
  standfirst: 'The outlook for the next three days, from the coast inwards',
  section: 'climate',
  topics: ['weather'],
  authors: ['sive'],
  published: ago({ minutes: 55 }),
  body: body(
    p(
      'Rain will come in over Kerry before light and have crossed to Wexford by noon, broken into showers by then, with long gaps over the midlands. Behind it the wind goes round to the north-west and freshens.',
    ),
    p(
      'Tomorrow is dry nearly everywhere, and the clearest evening of the week. The day after begins the same way; a thickening from the south-west at tea time is the next rain, which is not expected before midnight.',
    ),
  ),
})
