import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, crossHead, factBox, p, pullQuote } from './body.ts'

export const onePiano = article({
  headline: 'One piano, no microphones, and four hundred people holding their breath',
  standfirst: 'Our critic on a recital in a hall that had been a cattle mart until the week before',
  section: 'culture',
  topics: ['music'],
  authors: ['caoimhe'],
  dateline: 'Thomastown',
  published: ago({ hours: 14, minutes: 20 }),
  leadPicture: lead('concertHall'),
  body: body(
    p(
      'There was still a number painted on the wall, 14, where the Friesians used to come in. Somebody had thought of covering it and somebody else, rightly, had said no. Under it, on a stage made from the floor of the weighing room, stood a piano with its lid up, and for a good five minutes that was all there was to look at.',
    ),
    p(
      'Then Ilse Tammark came out by the gate for the cattle, in flat shoes, bowed as if to someone she knew slightly, and played Haydn as though she had just found it in a drawer.',
    ),
    p(
      'It was the E-flat sonata, the big one, and it is usually played big. She did not. She took the opening chords at the weight of a door being closed by someone who has remembered that there are children asleep. All the jokes in it, and it is full of them, she told with a straight face. By the second page the man beside me, who had said to his wife that he would be going at the interval, had stopped reading the fire notice.',
    ),

    crossHead('What a mart does'),
    p(
      'A word about the room, since it’s the news. It was built in 1958 to carry one voice, the auctioneer’s, to the back row over the noise of a hundred animals. It has a low roof of cedar boards, a ring sunk a metre into the ground, and tiers of timber steps all round. No acoustician was asked. One was sent for last spring, when the buyers of the lease began to wonder about concerts; he clapped his hands once, I am told, walked about for an hour without speaking, and sent a bill for his petrol.',
    ),
    p(
      'You could hear the pedal come up. In the slow movement you could hear her *decide*. There are halls in capital cities, with names and car parks, where a soft note goes out a little way over the first rows and sits down. Here it walked to the back wall, turned round, and looked at you.',
    ),
    pullQuote(
      'No acoustician was asked. One came, clapped his hands once, and sent a bill for his petrol',
      'Caoimhe Bastible',
    ),

    crossHead('The second half'),
    p(
      'After the interval (tea, in the office where the cheques were written) it was Schubert, the last sonata in B flat, forty minutes that are either a walk in the evening or an argument with death, depending on who is walking. It is the piece that pianists bring to show how long they have lived. Ms Tammark is thirty-four. She did not pretend to be more.',
    ),
    p(
      'The trill in the bass, eight bars in, is the most discussed noise in all piano music: distant thunder, people say. From her it was nearer than that and far more ordinary. It was a lorry passing at night on the Waterford road. And I must tell you that in the repeat, at the very place, a lorry passed at night on the Waterford road; a semitone flat; and that she waited for it.',
    ),
    p(
      'Not everything came off. The scherzo was quick enough to be safe, which is the wrong way about, and in the finale she twice let a phrase go past that wanted to be looked at. I note these things because it is what I am for. Nobody near me would have given you tuppence for them.',
    ),
    p(
      'What I shall keep is the end of the slow movement. C sharp minor, one hand rocking, the tune laid on top like a coat over a sleeper. It goes into the major for the last page, for no reason that can be given. She played that page so quietly that four hundred people leaned forward by the same few centimetres, and the tiers, which are old, made the sound of a ship.',
    ),
    p(
      'Then nothing at all, for as long as you could bear. Then somebody in the fourteens coughed, and we all came back.',
    ),
    factBox(
      'The mart concerts',
      ['Next', 'A string quartet, in three weeks; then a choir of bus drivers'],
      ['Tickets', '€18, and forty at €2 for whoever is under twenty'],
      ['Bring', 'A cushion. The steps are as they were'],
      'There is no amplification and there will not be. The trust that leases the hall has put that in its articles.',
    ),
  ),
})
