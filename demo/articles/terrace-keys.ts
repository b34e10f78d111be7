import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, crossHead, p, pullQuote, quotation } from './body.ts'

export const terraceKeys = article({
  headline: 'A terrace of five houses, and the eleven years it took to let them',
  standfirst: 'The keys were handed over last week. The file is as thick as a Bible, and sadder',
  section: 'ireland',
  topics: ['housing', 'councils'],
  authors: ['dara', 'sive'],
  dateline: 'Kilkenny',
  published: ago({ hours: 9, minutes: 5 }),
  leadPicture: lead('terraceNight'),
  body: body(
    p(
      'Number one has a red door, number two a blue, and so on down to number five, which is the green of a post box. The colours were chosen by the tenants. It is the only thing about Maltings Terrace, the county architect says, that was settled in an afternoon.',
    ),
    p(
      'The council bought the five houses in the autumn eleven years ago for €395,000. They were sound, dry and empty, and stood within sight of the office from which they were bought. There were 1,830 households on the waiting list that day. Last week the fifth family carried a mattress over the threshold; there are 2,240 on it now.',
    ),
    p(
      'We asked to see the file. It came in a wheeled crate, under the Freedom of Information Act, with eleven pages taken out and a note to say that they concerned bats.',
    ),

    crossHead('The first four years'),
    p(
      'Year one was good. A plan was drawn, and a grant applied for. In year two the grant was approved, subject to a cost analysis, for which there turned out to be a form. The form asked for the energy rating of the houses. To get one the houses had to have heating, which was among the things that the grant was for.',
    ),
    p(
      'It took nineteen letters to establish that the heating might be *assumed*. By then it was year four, and the rules had changed: a scheme of fewer than six dwellings no longer came under the regional office but under the department itself. The file was sent to Dublin by post. It was received, as a stamp shows, in a building that the department had left the month before.',
    ),
    quotation(
      [
        'People imagine that somebody is against it. I used to wish that somebody was. You could go and see them.',
      ],
      'Una Brophy-Silva, county architect until last year',
    ),

    crossHead('Bats, and after'),
    p(
      'In year six a neighbour, meaning well, mentioned bats. A survey can only be made between May and September, and it was October. The survey of year seven found no bats and recommended another, for certainty. In the winter between the two, slates came off number three, and rain did in four months what thirty years of weather had not.',
    ),
    p(
      'From here the file gets thicker and its language shorter. A contractor was chosen; his price held for ninety days; the letter accepting it is dated on the ninety-third. A second contractor went out of business. There is a photograph, undated, of a sycamore growing in a kitchen.',
    ),
    pullQuote(
      '“Nobody in it was lazy. I checked, because I wanted there to be somebody”',
      'Councillor Fionn Hearne, who read the file over Christmas',
    ),
    p(
      'What changed, everyone agrees, was a person with a list. Three years ago the housing section appointed Dolores Wray, a former ward sister, with the title of vacant homes officer and no staff. She went through the crate with a pencil and found that of the twenty-six approvals the terrace needed, twenty-two had been given at one time or another, and nineteen had lapsed while waiting for the rest.',
    ),
    p(
      'She asked for them all again, on one day, in one letter, and brought it round by hand. She stayed, people remember, until it was signed.',
    ),

    crossHead('The keys'),
    p(
      'The bill came to €1.34 million, or more than three times the price of the houses. The department’s own manual says that a vacant dwelling should be let within thirty weeks of its purchase. Asked for the average, the department said that it did not have one, and that it was looking at how such a figure might be arrived at.',
    ),
    p(
      'The council has forty-one more buildings of this kind. Ms Wray has thirty-eight of them on a wall, in colours. There are two more vacant homes officers since last month, and a room.',
    ),
    p(
      'At number five Joseph and Amarachi Nolan were trying to get the mattress round the bend of the stairs. They had been on the list for nine years and in two rooms over a betting shop for seven. Their daughter, who is eight, had gone ahead and could be heard opening and closing doors.',
    ),
    p('“She is counting them,” her father said. “She wants to know which is the one that’s hers.”'),
  ),
})
