import { ago } from '../../moment.ts'
import { article } from '../article.ts'
import { body, p } from '../body.ts'

export const neutrality = article({
  headline: 'A small country’s neutrality is a thing it does, not a thing it has',
  standfirst: 'We speak of it as an heirloom. It is nearer to a trade, and we are out of practice',
  section: 'opinion',
  topics: ['neutrality', 'diplomacy'],
  authors: ['lukas'],
  published: ago({ days: 2, hours: 3 }),
  body: body(
    p(
      'I grew up in a neutral country and have grown old in another, and I can report that the word means something different in each. In Austria it was a contract, signed under the eyes of four armies, and one knew what was in it. Here it is a feeling about ourselves. One can lose a contract in a fire. A feeling goes while you are looking at it.',
    ),
    p(
      'What did neutral states do, in the years when it was worth something that they were neutral? They lent a house by a lake. They kept a list of prisoners and read it out to both sides. They had people who spoke the languages, and who had been in the same post for so long that enemies were used to them. All of it was dull, all of it cost money, and none of it could be improvised in the week when it was needed.',
    ),
    p(
      'So when it is asked, as it is every few years, whether we ought to keep our neutrality, I would ask what it has been doing lately. If the answer is that it has been resting, then we have no neutrality to keep. We have only a habit of not being asked.',
    ),
  ),
})

export const shorterForms = article({
  headline: 'We asked for shorter forms and were sent a form to ask with',
  standfirst: 'The State wants to know how it can be simpler. It wants to know it in nine sections',
  section: 'opinion',
  topics: ['councils'],
  kicker: 'The Tholsel',
  authors: [],
  published: ago({ hours: 17, minutes: 15 }),
  body: body(
    p(
      'The consultation on making public forms easier to fill in is open until the end of next month, and may be answered by anyone who can find section C. This newspaper has tried. It took fifty minutes, and we were asked for the name of our organisation four times, once with its Eircode.',
    ),
    p(
      'It would be easy to laugh, and we have. But the people who drew it up plainly mean well; you can see it in the large type. They were told to ask everyone, to leave nothing out, and to have it ready by Friday, and they did what anybody would who is afraid of one complaint more than of ten thousand sighs.',
    ),
    p(
      'Our submission, then, is this. Before a form is printed let the minister responsible fill it in: alone, on a telephone, with a child in the room. Let the time be written at the top. We believe that the matter would be settled within the year, and that it needs no section C.',
    ),
  ),
})
