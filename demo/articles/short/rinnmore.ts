import { ago } from '../../moment.ts'
import { article } from '../article.ts'
import { body, bullets, p } from '../body.ts'

export const ferryRight = article({
  headline: 'What the Gahan paper of 1868 says, and what a ferry right is worth',
  standfirst: 'One sheet of vellum, two boundaries, and a duty that nobody had remembered',
  section: 'ireland',
  topics: ['bridges', 'courts'],
  kicker: 'Explained',
  authors: ['dara'],
  dateline: 'Rinnmore',
  published: ago({ hours: 12, minutes: 20 }),
  body: body(
    p(
      'The paper that Thomas Gahan brought to the parish hall is a grant of ferry, given by the lord of the manor to his great-great-grandfather in March 1868. It covers the water from the fish quay to the mill steps and says that nobody else may carry a passenger across it for money.',
    ),
    p(
      'Such rights were never abolished. They lapse if nobody uses them, and whether eighty-nine years of a bridge are disuse or merely patience is a question that has not come before a court. Two barristers whom this newspaper asked gave two answers, both of them with confidence.',
    ),
    p(
      'A grant binds the holder as well. The Gahans must keep a sound boat, cross in any weather fit for it, and carry the doctor free. Mr Gahan had read that part. He said that the doctor lives on the right side already.',
    ),
  ),
})

export const crossingTimes = article({
  headline: 'Rinnmore without its bridge: the buses, the boat and who goes first',
  standfirst: 'What is settled so far for the fourteen weeks, hour by hour',
  section: 'ireland',
  topics: ['bridges', 'transport'],
  kicker: 'Getting across',
  authors: ['dara'],
  dateline: 'Rinnmore',
  published: ago({ hours: 12, minutes: 50 }),
  body: body(
    p('The county council has put up its plan for the closure at the post office. In short:'),
    bullets(
      '**Shuttle bus**, free, every forty minutes from six in the morning to eleven at night, by Ballyduff Cross.',
      '**School buses** leave the church at twenty past seven. Breakfast will be kept for the children at the school.',
      '**On foot** the bridge stays open for one week longer than for wheels.',
      '**The boat** will take twelve at a time, once there is a boat. Prescriptions and the post go first, then whoever has waited longest.',
    ),
    p(
      'Those who work nights may write to the council for a place in a car. Eleven people have offered to drive one.',
    ),
  ),
})
