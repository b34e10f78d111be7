import type { Language } from './paper.ts'
import type { StaffKey } from './staff.ts'

export type AppealPlace = 'above' | 'below' | 'front-strip'

export interface AppealWords {
  readonly heading: string | null
  /** `{count}` is the number of supporters, rounded down and written in the page's language. */
  readonly paragraphs: readonly string[]
  /** What stands there while the count is too small to be shown; the same paragraphs without it. */
  readonly withoutCount: readonly string[]
  /** The words of the one link or button. */
  readonly action: string
  readonly howWeCount: string | null
}

export interface Appeal {
  readonly key: string
  readonly place: AppealPlace
  readonly name: string
  readonly signedBy: StaffKey | null
  readonly words: Readonly<Record<Language, AppealWords>>
}

export const appeals: readonly Appeal[] = [
  {
    key: 'letter-above',
    place: 'above',
    name: 'The editor’s note above',
    signedBy: 'grainne',
    words: {
      en: {
        heading: null,
        paragraphs: [
          'Dear reader, nobody has to pay to read this newspaper, and somebody has to pay for it to be written. Half of it is paid for by people who read it as you do. If it is worth something to you,',
        ],
        withoutCount: [
          'Dear reader, nobody has to pay to read this newspaper, and somebody has to pay for it to be written. Half of it is paid for by people who read it as you do. If it is worth something to you,',
        ],
        action: 'would you put a few euro towards tomorrow’s?',
        howWeCount: null,
      },
      ga: {
        heading: null,
        paragraphs: [
          'A léitheoir, ní gá d’aon duine íoc as an nuachtán seo a léamh, ach is gá do dhuine éigin íoc as é a scríobh. Daoine a léann é mar a léann tusa é a íocann as a leath. Más fiú rud éigin duit é,',
        ],
        withoutCount: [
          'A léitheoir, ní gá d’aon duine íoc as an nuachtán seo a léamh, ach is gá do dhuine éigin íoc as é a scríobh. Daoine a léann é mar a léann tusa é a íocann as a leath. Más fiú rud éigin duit é,',
        ],
        action: 'an gcuirfeá cúpla euro le nuachtán an lae amárach?',
        howWeCount: null,
      },
    },
  },
  {
    key: 'ask-below',
    place: 'below',
    name: 'The ask below',
    signedBy: null,
    words: {
      en: {
        heading: 'You have read to the end. Somebody else paid for that',
        paragraphs: [
          'More than {count} readers give to The Tholsel, by the month, by the year or once. Because of them nothing here is locked, for them or for anyone. Advertisements pay for some of it, and for less each winter.',
          'If you can, join them. If you cannot, go on reading; that is what it is for.',
        ],
        withoutCount: [
          'Readers give to The Tholsel by the month, by the year or once. Because of them nothing here is locked, for them or for anyone. Advertisements pay for some of it, and for less each winter.',
          'If you can, join them. If you cannot, go on reading; that is what it is for.',
        ],
        action: 'Give',
        howWeCount: 'How we count them',
      },
      ga: {
        heading: 'Léigh tú go dtí an deireadh. Duine eile a d’íoc as sin',
        paragraphs: [
          'Tá níos mó ná {count} léitheoir ag tabhairt airgid do The Tholsel, in aghaidh na míosa, in aghaidh na bliana nó aon uair amháin. A bhuí leo siúd níl aon ghlas ar aon rud anseo, dóibh féin ná do dhuine ar bith. Íocann fógraí as cuid de, agus as cuid níos lú gach geimhreadh.',
          'Más féidir leat, bí linn. Mura féidir, lean ort ag léamh; sin é an fáth a bhfuil sé ann.',
        ],
        withoutCount: [
          'Tugann léitheoirí airgead do The Tholsel in aghaidh na míosa, in aghaidh na bliana nó aon uair amháin. A bhuí leo siúd níl aon ghlas ar aon rud anseo, dóibh féin ná do dhuine ar bith. Íocann fógraí as cuid de, agus as cuid níos lú gach geimhreadh.',
          'Más féidir leat, bí linn. Mura féidir, lean ort ag léamh; sin é an fáth a bhfuil sé ann.',
        ],
        action: 'Tabhair',
        howWeCount: 'Mar a chomhairimid iad',
      },
    },
  },
  {
    key: 'strip-on-front',
    place: 'front-strip',
    name: 'The strip on the front',
    signedBy: null,
    words: {
      en: {
        heading: 'This page cost something to make. It costs nothing to read.',
        paragraphs: [
          'Advertising pays for about half of our reporting. The other half comes from more than {count} readers, most of whom give a few euro a month so that everyone else can go on reading.',
        ],
        withoutCount: [
          'Advertising pays for about half of our reporting. The other half comes from readers, most of whom give a few euro a month so that everyone else can go on reading.',
        ],
        action: 'Choose an amount',
        howWeCount: 'How we count',
      },
      ga: {
        heading: 'Chosain an leathanach seo airgead. Ní chosnaíonn sé tada é a léamh.',
        paragraphs: [
          'Íocann fógraíocht as tuairim is leath ár gcuid tuairisceoireachta. Ó níos mó ná {count} léitheoir a thagann an leath eile: cúpla euro sa mhí ón gcuid is mó acu, ionas go mbeidh gach duine eile in ann léamh leo.',
        ],
        withoutCount: [
          'Íocann fógraíocht as tuairim is leath ár gcuid tuairisceoireachta. Ó léitheoirí a thagann an leath eile: cúpla euro sa mhí ón gcuid is mó acu, ionas go mbeidh gach duine eile in ann léamh leo.',
        ],
        action: 'Roghnaigh méid',
        howWeCount: 'Mar a chomhairimid',
      },
    },
  },
]
