import { ago } from '../moment.ts'
import { article } from './article.ts'
import { body, bullets, crossHead, p, pullQuote } from './body.ts'

export const planningObjections = article({
  headline: 'I have read every planning objection in my parish. Most of them are right',
  standfirst:
    'People who object to buildings are said to hate change. Spend a winter with their letters and you find that they mostly hate being told nothing',
  section: 'opinion',
  topics: ['planning', 'housing', 'councils'],
  authors: ['ines'],
  published: ago({ hours: 20, minutes: 10 }),
  body: body(
    p(
      'Architects are not supposed to like objectors. We speak of them at conferences in the voice that sailors keep for reefs. I have been an architect in north Clare for twenty-six years and I have been objected to, by my count, a hundred and nine times, twice by my own aunt. Last winter, with a broken ankle and a library card, I decided to read them: not only the ones about me but all of them, for one parish, from 1990 to now. There are 1,164.',
    ),
    p(
      'I had expected a certain kind of letter, and it is there. The writer has nothing against houses. The writer wishes only to point out, over four pages, that a house at this particular spot would spoil a view, which the writer has enjoyed since building a house at that particular spot. I found sixty-one of these. They are very well typed.',
    ),
    p('The other eleven hundred are something else.'),

    crossHead('What they know'),
    p(
      'They know where the water goes. I cannot put it more plainly. Again and again somebody writes in biro, on lined paper, that the lower field floods; that it flooded in the year the priest was drowned; that the pipe under the road is nine inches and was meant for a different stream. And again and again, stapled behind, is a report by a consultant of my own profession, who visited once, in July, and found the site to be free-draining.',
    ),
    p(
      'I went and looked. Of the houses that were granted in spite of a letter about water, more than half have had water in them. One has a boat.',
    ),
    p('They also know, better than any plan I’ve drawn:'),
    bullets(
      'which bend the milk lorry takes on the wrong side, because it has to;',
      'who walks that road, at what hour, with a pram or a stick;',
      'which well was closed, and why, and that no map has it;',
      'that the “disused shed” has an old man in it.',
    ),

    crossHead('What they are told'),
    p(
      'What becomes of all this knowledge? It costs twenty euro to send. It’s numbered, scanned slightly crooked, and mentioned in the planner’s report in a sentence that never varies, to the effect that the third-party submissions have been noted. In 1,164 cases I found nine in which an objector was answered: I mean that a named person wrote back and said, we have looked at your pipe, and you are right, or you are not, and here is why.',
    ),
    pullQuote(
      'If you want to make a reasonable person unreasonable, note her submission',
      'Ines Caldeira-Roe',
    ),
    p(
      'You can follow it happening. There is a woman I’ll call Mrs C, whose first letter, in 1996, is a page long and would do credit to an engineer. It was noted. Her second is angrier. By her sixth, in 2014, she’s accusing the county manager by name of being in the pay of a quarry, and she has begun to use green ink. We’d call her a crank. We made her, at twenty euro a time.',
    ),
    p(
      'I don’t say that objectors should have their way. A country that needs a quarter of a million homes can’t be stopped by everyone who can find a stamp, and I have seen good small schemes die of other people’s leisure. The sixty-one exist. Some of them have barristers.',
    ),
    p(
      'But we’ve drawn the wrong moral. Each new planning law of my working life has tried to make objecting harder: dearer, quicker, narrower, for fewer people, on fewer grounds. Not one has tried to make it *useful*. Suppose that the letters were opened before the drawings were finished. Suppose that somebody from the council walked the field with whoever wrote about it, in February, in boots. It would take an afternoon. I’ve spent longer than that in the lobby of the appeals board.',
    ),
    p(
      'I tried it this spring, on a job for two small houses below Kilshanny. Before I drew a line I went to see the four people who, going by the file, were certain to object. I was given tea four times. I was told about the nine-inch pipe. The houses have moved thirty metres up the hill, they’ll be warmer there as it happens, and the period for submissions closed last week with none.',
    ),
    p('Not even from my aunt. She says that she’s saving the twenty euro.'),
  ),
})
