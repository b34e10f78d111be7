import { on } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, crossHead, factBox, p, picture, pullQuote, quotation } from './body.ts'

export const genevaTalks = article({
  headline: 'Washington and Moscow agree to keep talking, and on little else',
  standfirst:
    'Ninety minutes beside the lake bring no breakthrough, only a promise of answers in writing next week. The troops stay where they are',
  section: 'world',
  topics: ['ukraine', 'russia', 'unitedStates', 'nato', 'diplomacy'],
  authors: ['orla'],
  dateline: 'Geneva',
  agency: 'afp',
  published: on('2022-01-21T16:20:00Z'),
  updated: on('2022-01-21T18:40:00Z'),
  leadPicture: lead('genevaLake'),
  body: body(
    p(
      'The two foreign ministers shook hands for the photographers shortly before eleven, took their places on either side of a long table, and were done in about an hour and a half. When Antony Blinken and Sergei Lavrov came out of their hotel in Geneva on Friday they had one modest thing to show: the conversation is to go on.',
    ),
    p(
      'In the coming week the United States will put down on paper what it makes of the security guarantees that Russia asked for in December. Moscow will read it, the ministers will then speak again, and a word between their presidents is no longer ruled out. Neither man claimed more than that. Each had warned on the way in that there would not be more.',
    ),
    p(
      'About 100,000 Russian soldiers are camped within reach of the Ukrainian frontier. Western governments fear that they are there to cross it; Russia says that they are not, and Mr Lavrov said so again across the table. The answer to that, as Mr Blinken gave it to reporters, was that there is a simple way of being believed, which is to send the soldiers home. What counts in Washington, he made plain, is what can be photographed from above.',
    ),
    quotation(
      [
        'If any Russian military forces move across Ukraine’s border, that’s a renewed invasion. It will be met with swift, severe, and a united response.',
      ],
      'Antony Blinken, press conference in Geneva, 21 January 2022',
    ),
    p(
      'He called the exchange “frank and substantive”, which in the language of communiqués means that voices stayed low and positions stayed put. Nobody had travelled to Switzerland to settle the matter in a morning, he said in effect; but each side now had a better notion of where the other one stands. For Mr Lavrov the meeting had been of use. Whether it had moved anything he would not say before he held the American letter in his hand.',
    ),

    crossHead('Answers on paper'),
    p(
      'What the letter must answer has been public since 17 December. Russia wants it laid down in a treaty that Ukraine, until 1991 a republic of the Soviet Union, can never enter the Atlantic alliance. It wants no allied weapons close to its own territory. And it wants the soldiers and equipment of the alliance gone from the countries of central and eastern Europe that joined after 1997. On Friday the foreign ministry in Moscow read out the list once more, lest anybody think that it had grown shorter.',
    ),
    p(
      'Nato has said no to the heart of it. In Washington and Brussels it is assumed that President Vladimir Putin had the demands drawn up in the knowledge that they would be refused. What the western side holds out instead is smaller and duller, and it might work: limits on missiles, notice of exercises, inspectors in each other’s barracks. If the letter has something to say, it will be about such things.',
    ),
    pullQuote(
      '“There is no trade space there – none”',
      'Antony Blinken on Ukraine’s right to decide its own future, Geneva, 21 January 2022',
    ),
    p(
      'Paper has a second merit. It takes a week to write and some days to read, and an army that is waiting for the post is not, with luck, an army on the march. On Friday evening that was most of the result.',
    ),
    p(
      'At the end of the exchange of letters there may stand a summit. Joe Biden and Mr Putin met in this same city last June and have talked by telephone and by video link since. The American president would do it again, his secretary of state said, should both governments come to think that it would help.',
    ),

    crossHead('The price of an attack'),
    p(
      'As to what happens if talking fails, the allies have repeated themselves so often that the formula is worn smooth. Economic penalties, of a weight not tried before: yes. Soldiers: no. Mr Blinken said it again before he sat down. He had also brought proposals, he added, some to meet Russian worries and some to set out western ones.',
    ),
    p(
      'A sample of the penalties was delivered the day before. The treasury in Washington put four Ukrainians on its list, two of them sitting members of parliament and two former officials, and charged them with working since 2020 for Russian intelligence, their task being to hollow out the state from within.',
    ),
    p(
      'On the same day the State Department issued three papers of its own. Two dissect what it calls Russian disinformation, the third a campaign to unsettle Ukraine; all say that Mr Putin wants the Soviet Union back and will use fear or force to get it. Moscow chose to be amused. These must be the products of Orwell’s Ministry of Truth, its foreign ministry remarked, adding that it is the West which still draws the map in spheres of interest. Mr Lavrov hoped aloud that a few of Mr Blinken’s officials had been let off the writing, so that somebody could study the Russian proposals.',
    ),
    picture('winterRoad'),

    crossHead('A war that has not stopped'),
    p(
      'For Ukraine none of this begins now. Its war is in its eighth year. In 2014 Russia took Crimea and put its weight behind the armed separatists of the Donbas; the line between the two sides there has hardly shifted for years, and the dead along it number more than 14,000. The sanctions that followed could be lived with. Western ministers insist that the next ones could not.',
    ),
    factBox(
      'How it came to this',
      ['2014', 'Russia takes Crimea; fighting begins in the Donbas.'],
      ['2021', 'Troops gather near the border in spring, and again from November.'],
      ['17 Dec', 'Moscow publishes the guarantees that it wants from Nato.'],
      ['19 Jan', 'Mr Blinken is in Kyiv, on the following day in Berlin.'],
      ['20 Jan', 'Washington puts sanctions on four Ukrainians.'],
      ['21 Jan', 'The two ministers meet in Geneva.'],
    ),

    crossHead('A united front, with a seam'),
    p(
      'The American had spent the week closing ranks: with President Volodymyr Zelenskiy in Kyiv on Wednesday, and in Berlin on Thursday with his colleagues from London, Paris and the German capital itself. It was his own president who loosened a stitch. At a press conference in the White DemoServer on Wednesday evening Mr Biden mused that the allies might fall out over how to meet a “minor incursion”, and that it would depend on what exactly Russia did. Kyiv let it be known that to the country concerned no incursion is minor.',
    ),
    p(
      'By Thursday it had been unsaid. Should any Russian unit go over the line, it has begun an invasion, the president told journalists, and his counterpart had been left in no doubt of it; Russia would pay dearly. Mr Biden let it be known as well that he does not think Mr Putin wants a full war.',
    ),
    p(
      'Moscow turns the charge round. It is the other side that is preparing a provocation, its spokesmen say, and they point to the British transport aircraft that have been landing in Kyiv since Monday with anti-tank weapons on board.',
    ),

    crossHead('Liz Truss in Sydney'),
    p(
      'The bluntest words of the day came from furthest off. The British foreign secretary, Liz Truss, was in Australia with the defence secretary, Ben Wallace, to draw tighter the ties between London and Canberra. In a speech at the Lowy Institute in Sydney, handed out in advance by her office, she tells Mr Putin to turn back before he makes a mistake too large to undo.',
    ),
    p(
      'A war would be a swamp for those who started it, she argues, long and bloody, as Afghanistan was for the Soviet army all through the 1980s and as Chechnya was afterwards. In her account the Kremlin sat through both of those and learned nothing. Britain will stand by Ukraine, she says, and would sooner talk.',
    ),
    p(
      'Then the circle widens. Ms Truss sets Moscow beside Beijing; governments that bully their neighbours have not been so sure of themselves, she holds, since the Berlin Wall was up, and it is no accident that the rulers of Belarus, North Korea and Myanmar look to those two for friends. What she would put against them is trade and defence among democracies, and she counts off Australia, Israel, India, Japan and Indonesia. No region, in this telling, can call the danger somebody else’s.',
    ),
    p('In Geneva no day was named for another meeting. The letter comes first.'),
  ),
})
