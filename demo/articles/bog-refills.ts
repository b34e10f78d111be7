import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, crossHead, factBox, p, pullQuote, quotation } from './body.ts'

export const bogRefills = article({
  headline: 'The bog that was drained for a century is filling again',
  standfirst:
    'Forty small dams, two winters and a great deal of patience: what the midlands learn from a field that was given back to the rain',
  section: 'climate',
  topics: ['peatlands', 'water', 'farming'],
  authors: ['tomas'],
  dateline: 'Derrylahan, County Offaly',
  published: ago({ days: 1, hours: 2 }),
  leadPicture: lead('raisedBog'),
  body: body(
    p(
      'You hear it before you see it. Behind the last house in Derrylahan the lane turns to planks, the planks end at a stile, and from beyond the stile comes a sound like a large animal drinking. It is a drain, dug by hand in 1911, overflowing its dam for the first time.',
    ),
    p(
      '“That is the noise of it working,” says Concepta Guinan, who laid the dam, and stands listening with her head to one side as people do at a cradle.',
    ),
    p(
      'For most of the twentieth century the whole art of living beside a bog lay in getting the water off it. Families cut turf here under rights as old as the parish; a company came later with machines, and took in forty years what had taken eight thousand to grow. When it left in 2016 there were a hundred and sixty hectares of bare brown ground, dry enough to blow. On windy days people in the next townland took in their washing.',
    ),

    crossHead('Forty dams'),
    p(
      'What has been done since is simple to describe. Somebody walks each drain with a staff and a level. Wherever the ground has fallen by ten centimetres, a plug of wet peat is set across the channel, two metres thick, pressed down with the back of a digger’s bucket and left. There are forty such plugs in Derrylahan. None cost more than a good pair of boots.',
    ),
    p(
      'Then one waits. The first winter the water rose by a hand and ran away through cracks that nobody had known about. The second it stayed. A drained bog loses carbon to the air as slowly and steadily as a turf fire with no one sitting at it; a wet one stops. At the edge of the biggest pool a glass-sided chamber the size of a beehive opens and closes every half hour, measuring which it is.',
    ),
    pullQuote(
      '“We spent a hundred years teaching the water to leave. It has taken two to persuade it that it may stay”',
      'Concepta Guinan, who looks after the dams',
    ),
    p(
      'Dr Emeka Lalor of the university at Galway reads the chamber by telephone from his kitchen. In the year before the dams went in, he says, each hectare gave off as much as four family cars. Last year it was less than one. It may be another ten before the mosses are thick enough for the sum to change its sign.',
    ),
    p(
      'He will not be drawn on when. “The bog has no interest in our targets,” he says. “It responds to rain.”',
    ),

    crossHead('Whose field is it'),
    p(
      'It would be pleasant to report that everybody is glad. Noel Kinahan’s bottom meadow, on the north side, had rushes in it for the first time this year, and he did not put them there. He has been told that the level outside his ditch has risen by four centimetres, which is within what was agreed. He does not farm, he points out, within what was agreed. He farms in a field.',
    ),
    quotation(
      [
        'They asked us to a meeting, I will say that for them. There were maps. I asked what happens if the map is wrong and they said it was a very good map.',
      ],
      'Noel Kinahan, farmer',
    ),
    p(
      'There is a fund for such cases. To be paid out of it he has to show what the meadow yielded before, for three years, in writing. His father kept those figures on the inside of a shed door, and in 2018 the door was painted.',
    ),
    p(
      'Ms Guinan, who is also his cousin, has been round with a notebook. Between them they have got back as far as 2014, from feed bills. She thinks that he will be paid. She also thinks that the next dam on that side should be lower, and has told the engineers so; it will be moved in spring.',
    ),

    crossHead('What came back'),
    p(
      'The list of what has returned hangs in the porch of the community hall, and anybody may add to it who can name two witnesses. Sphagnum in five kinds. Sundew. A pair of curlew that stayed till June, and a cuckoo that did not. Last month there was a new entry in a child’s hand: *a very small frog, seen by me and Daddy*.',
    ),
    p(
      'Below it somebody has written, in the hand of a person who taught for a living, that the daddy’s name would be required.',
    ),
    factBox(
      'Derrylahan in figures',
      ['160', 'hectares, of which 70 are now wet all year'],
      ['40', 'dams of peat, laid in eleven weeks'],
      ['€212', 'what a dam costs, with the hire of the digger'],
      ['4 to 1', 'family cars’ worth of carbon from each hectare, before and after'],
      'There are some 70,000 hectares of drained industrial bog in the midlands. At the present rate they would be wet again in ninety years; the State’s plan allows for ten.',
    ),
    p(
      'In the evening the wind drops and the pools hold the whole sky. Two men have come down from the road to look, hands in their pockets, one of whom drove a harvester here for nineteen years. What does he make of it? He considers. “It was black,” he says at last. “I never knew that it wasn’t meant to be black.”',
    ),
  ),
})
