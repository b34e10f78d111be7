import type { CommentGround } from '../grounds.ts'
import { on, type Moment } from '../moment.ts'
import { heading, list, numberedList, paragraph, type Page, type PageBlock } from './page.ts'

export interface PolicyRule {
  /** The number by which reports and decisions cite it. */
  readonly number: number
  readonly ground: CommentGround
  readonly name: string
  readonly words: string
}

export interface CommentsPolicy {
  readonly version: number
  readonly inForceFrom: Moment
  readonly rules: readonly PolicyRule[]
}

export const commentsPolicy: CommentsPolicy = {
  version: 1,
  inForceFrom: on('2019-03-04T06:00:00Z'),
  rules: [
    {
      number: 1,
      ground: 'abuse',
      name: 'No abuse',
      words:
        'Say what is wrong with an argument, not with the person who makes it. We remove insults, mockery of looks, names or illness, and pursuit of somebody from one thread into the next. Politicians may be told that they are mistaken, foolish or unfit for office; they have mothers too.',
    },
    {
      number: 2,
      ground: 'private-details',
      name: 'No private details',
      words:
        'Nobody’s address, telephone number, place of work, medical history or children, unless they have made it public themselves and it matters here. That goes for your own: once it has been read it cannot be unread.',
    },
    {
      number: 3,
      ground: 'hatred',
      name: 'No hatred',
      words:
        'Nothing that makes people less than people because of where they come from, the colour of their skin, what they believe, whom they love, their sex, their age, a disability, or belonging to the Traveller community. You may criticise any belief and any government.',
    },
    {
      number: 4,
      ground: 'threats',
      name: 'No threats',
      words:
        'No threat of violence, no wish for it, no hint that somebody ought to see to it; not as a joke either, because the person it is about cannot hear your tone. Where we think that a threat is meant we tell the Garda Síochána.',
    },
    {
      number: 5,
      ground: 'false-harmful',
      name: 'Nothing false that can do harm',
      words:
        'You may be wrong here; most of us are by Thursday. We remove what is untrue *and* can hurt somebody who acts on it or whom it is about: a remedy that poisons, a polling station that has moved when it has not, a crime that a named person did not commit.',
    },
    {
      number: 6,
      ground: 'spam',
      name: 'No spam',
      words:
        'No advertising, no begging, no comment pasted under several articles, no more than two links, no second account to agree with your first. If you have an interest in what is talked about, say so; then it is welcome.',
    },
    {
      number: 7,
      ground: 'off-topic',
      name: 'To the point',
      words:
        'Write about the article, or about what somebody has said of it. Threads wander and may; but we take out what drags every conversation to the same place. What you want to say to the newspaper about something else you can [write to us](/contact).',
    },
    {
      number: 8,
      ground: 'unlawful',
      name: 'Nothing against the law',
      words:
        'Defamation, contempt of a court that is sitting, incitement, images of abuse, other people’s work. If you report something as unlawful we ask you why, and for your name unless it concerns a crime against a child, as European law provides.',
    },
  ],
}

export const commentsPolicyPage: Page = {
  slug: 'comments-policy',
  title: 'Comments policy',
  standfirst:
    'Eight rules, who applies them, and what you can do if you think that we have applied them wrongly',
  blocks: [
    paragraph(
      'Under nearly every article there is room for what you have to say. We would like it to be read with pleasure by somebody who disagrees. These are the rules by which we take things out; there are no others.',
    ),
    ...commentsPolicy.rules.flatMap(ruleBlocks),
    heading('Who decides'),
    paragraph(
      'People do. A program may hold a comment back for one of them to read: the first three of a new reader, and anything with more than one link. It never removes one. Moderators are employed by the newspaper and work under the readers’ editor, who is not answerable to the newsroom.',
    ),
    heading('What can happen'),
    list(
      'A comment is **removed**. A line stays in its place and says on which ground; the answers to it stay.',
      'A reader is **warned**, or, after several removals, **suspended** from commenting for some days or weeks. Reading, reporting and a contribution are not touched.',
      'A thread is **closed**, as a rule after three days, sooner when a court is sitting or nobody is listening any more.',
    ),
    paragraph(
      'Whoever is affected is told in writing what was decided, about which words, on which rule, and whether a program had a hand in it. You may change a comment for five minutes after you post it, and delete it at any time.',
    ),
    heading('Reporting'),
    paragraph(
      '*Report* stands under every comment. You need no account. Tell us which rule you have in mind and, if you like, why. The writer does not learn who you are. If you leave an address you are told the outcome, ordinarily within a day.',
    ),
    heading('If you disagree'),
    numberedList(
      'Object, within six months, by the link in the notice that you were sent. A second person decides, who had no part in the first decision.',
      'If you are not satisfied, you may go to a certified out-of-court dispute body; Coimisiún na Meán keeps the list.',
      'You may go to court at any time.',
    ),
    paragraph(
      'How often all this happens, on which grounds, and how often we had to take it back, we publish every year.',
    ),
  ],
}

function ruleBlocks(rule: PolicyRule): PageBlock[] {
  return [heading(`${rule.number}. ${rule.name}`), paragraph(rule.words)]
}
