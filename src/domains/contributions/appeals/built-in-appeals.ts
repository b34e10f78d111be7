import type { Language } from '#platform/i18n'
import type { AppealSlot, AppealWords } from './appeal.ts'

type BuiltIn = Omit<AppealWords, 'signature'> & { readonly isSigned?: boolean }

/** What stands there until a newsroom writes its own: only what is true of every paper. */
export const builtInAppeals: Record<Language, Record<AppealSlot, BuiltIn>> = {
  en: {
    above: {
      heading: '',
      words:
        '<p>Dear reader, this page is open to everyone because some readers pay for it. If it is worth something to you,</p>',
      wordsUncounted: '',
      action: 'would you put a few euro towards the next one?',
      isSigned: true,
    },
    below: {
      heading: 'You have read to the end. Somebody else paid for that',
      words:
        '<p>More than {count} readers give to {paper}, by the month, by the year or once. Because of them nothing here is locked, for them or for anyone.</p><p>If you can, join them. If you cannot, go on reading; that is what it is for.</p>',
      wordsUncounted:
        '<p>Readers give to {paper} by the month, by the year or once. Because of them nothing here is locked, for them or for anyone.</p><p>If you can, join them. If you cannot, go on reading; that is what it is for.</p>',
      action: 'Give',
    },
    strip: {
      heading: 'This page cost something to make. It costs nothing to read.',
      words:
        '<p>Advertising pays for a part of our reporting. The rest comes from more than {count} readers, most of whom give a few euro a month so that everyone else can go on reading.</p>',
      wordsUncounted:
        '<p>Advertising pays for a part of our reporting. The rest comes from readers, who give a few euro a month so that everyone else can go on reading.</p>',
      action: 'Choose an amount',
    },
    letter: {
      heading: 'A letter from the editor',
      words:
        '<p>Dear reader,</p><p>{paper} is paid for by advertisements, which bring a little less each year, and by you. <strong>More than {count} readers</strong> give at present.</p><p>You get nothing for it that others do not. You will see fewer appeals, and the paper stays open to people who could not pay.</p>',
      wordsUncounted:
        '<p>Dear reader,</p><p>{paper} is paid for by advertisements, which bring a little less each year, and by you.</p><p>You get nothing for it that others do not. You will see fewer appeals, and the paper stays open to people who could not pay.</p>',
      action: 'Give',
      isSigned: true,
    },
  },
  ga: {
    above: {
      heading: '',
      words:
        '<p>A léitheoir, tá an leathanach seo oscailte do chách toisc go n-íocann roinnt léitheoirí as. Más fiú rud éigin duit é,</p>',
      wordsUncounted: '',
      action: 'an gcuirfeá cúpla euro leis an gcéad cheann eile?',
      isSigned: true,
    },
    below: {
      heading: 'Léigh tú go dtí an deireadh. Duine eile a d’íoc as sin',
      words:
        '<p>Tá níos mó ná {count} léitheoir ag tabhairt airgid do {paper}, in aghaidh na míosa, in aghaidh na bliana nó uair amháin. A bhuíochas dóibh siúd níl aon rud anseo faoi ghlas, dóibh féin ná do dhuine ar bith.</p><p>Más féidir leat, bí linn. Mura féidir, lean ort ag léamh; sin é an fáth a bhfuil sé ann.</p>',
      wordsUncounted:
        '<p>Tugann léitheoirí airgead do {paper} in aghaidh na míosa, in aghaidh na bliana nó uair amháin. A bhuíochas dóibh siúd níl aon rud anseo faoi ghlas, dóibh féin ná do dhuine ar bith.</p><p>Más féidir leat, bí linn. Mura féidir, lean ort ag léamh; sin é an fáth a bhfuil sé ann.</p>',
      action: 'Tabhair',
    },
    strip: {
      heading: 'Chosain an leathanach seo airgead. Ní chosnaíonn sé aon rud é a léamh.',
      words:
        '<p>Íocann fógraíocht as cuid dár dtuairisceoireacht. Ó níos mó ná {count} léitheoir a thagann an chuid eile: cúpla euro sa mhí ón gcuid is mó acu, ionas go mbeidh gach duine eile in ann leanúint orthu ag léamh.</p>',
      wordsUncounted:
        '<p>Íocann fógraíocht as cuid dár dtuairisceoireacht. Ó léitheoirí a thagann an chuid eile: cúpla euro sa mhí, ionas go mbeidh gach duine eile in ann leanúint orthu ag léamh.</p>',
      action: 'Roghnaigh méid',
    },
    letter: {
      heading: 'Litir ón eagarthóir',
      words:
        '<p>A léitheoir,</p><p>Íocann fógraí as {paper}, beagán níos lú gach bliain, agus íocann tusa as. Tá <strong>níos mó ná {count} léitheoir</strong> ag tabhairt airgid faoi láthair.</p><p>Ní bhfaighidh tú aon rud air nach bhfaigheann daoine eile. Feicfidh tú níos lú achainíocha, agus fanfaidh an páipéar oscailte don té nach bhféadfadh íoc.</p>',
      wordsUncounted:
        '<p>A léitheoir,</p><p>Íocann fógraí as {paper}, beagán níos lú gach bliain, agus íocann tusa as.</p><p>Ní bhfaighidh tú aon rud air nach bhfaigheann daoine eile. Feicfidh tú níos lú achainíocha, agus fanfaidh an páipéar oscailte don té nach bhféadfadh íoc.</p>',
      action: 'Tabhair',
      isSigned: true,
    },
  },
}
