import type { Catalogue } from '#platform/i18n'
import type { Ground } from '../grounds.ts'

interface ReportWords {
  readonly title: string
  readonly question: string
  readonly hint: string
  readonly rule: string
  readonly grounds: Readonly<Record<Ground, string>>
  readonly ownWords: string
  readonly optional: string
  readonly optionalWords: string
  readonly send: string
  readonly cancel: string
  readonly theComment: string
  readonly unlawfulText: string
  readonly name: string
  readonly nameHint: string
  readonly email: string
  readonly emailHint: string
  readonly goodFaith: string
  readonly faults: (count: number) => string
  readonly chooseRule: string
  readonly wordsTooLong: string
  readonly wordsNeeded: string
  readonly goodFaithNeeded: string
  readonly emailWrong: string
  readonly receivedTitle: string
  readonly received: string
  readonly receivedBefore: string
  readonly keptGround: (ground: string) => string
  readonly keptWords: string
  readonly keptNoWords: string
  readonly told: Readonly<Record<'account' | 'mail' | 'nobody', string>>
  readonly receiptSubject: (paper: string) => string
  readonly receiptText: (paper: string, ground: string) => string
  readonly receiptNumber: (id: string) => string
  readonly receiptNext: string
  readonly receiptOtherwise: string
  readonly whatHappens: string
  readonly back: string
}

export const words: Catalogue<ReportWords> = {
  en: {
    title: 'Report a comment',
    question: 'What is wrong with this comment?',
    hint: 'A moderator will read your report. The commenter will not learn who sent it.',
    rule: 'The rule it breaks',
    grounds: {
      abuse: 'Abuse of a person',
      'private-details': 'Somebody’s private details',
      hatred: 'Hatred of a person or group',
      threats: 'Threats, or a call to violence',
      'false-harmful': 'False, and could do harm',
      spam: 'Spam or advertising',
      'off-topic': 'Not about this article',
      unlawful: 'Against the law',
    },
    ownWords: 'In your own words',
    optional: '(optional)',
    optionalWords: '(optional, but required if it is against the law)',
    send: 'Send the report',
    cancel: 'Cancel',
    theComment: 'The comment',
    unlawfulText:
      'This makes your report a notice under Article 16 of the Digital Services Act. Say which words are unlawful and why you think so; name the law if you know it.',
    name: 'Your name',
    nameHint:
      'Name and address are optional, above all if a child is harmed. We never pass them to the commenter.',
    email: 'E-mail address',
    emailHint: 'For the answer only. Without it we cannot tell you what was decided.',
    goodFaith: 'I believe in good faith that what I say here is accurate and complete.',
    faults: (count) =>
      count === 1 ? 'One thing needs another look' : `${count} things need another look`,
    chooseRule: 'Choose the rule that the comment breaks.',
    wordsTooLong: 'Your explanation may have at most 2,000 characters.',
    wordsNeeded: 'Say which words are unlawful, and why.',
    goodFaithNeeded: 'Tick the box to confirm that you say this in good faith.',
    emailWrong:
      'Enter the whole e-mail address, as in aoife@example.com, or leave the field empty.',
    receivedTitle: 'Thank you. Your report is with the moderators',
    received:
      'A moderator will read it, usually within a day. The comment stays visible until then.',
    receivedBefore: 'The same report was sent before and is still open. It counts once.',
    keptGround: (ground) => `We have recorded: ${ground}.`,
    keptWords: 'Your explanation was recorded too.',
    keptNoWords: 'There was no explanation.',
    told: {
      account: 'We will tell you what was decided.',
      mail: 'We are sending a receipt to the address that you gave, and later an e-mail that says what was decided.',
      nobody:
        'Without an account or an address we cannot tell you what was decided; the thread will show it.',
    },
    receiptSubject: (paper) => `We have received your report to ${paper}`,
    receiptText: (paper, ground) =>
      `A report of a comment has reached the moderators of ${paper}: ${ground}. A moderator will read it, usually within a day, and we will write to you when it is decided.`,
    receiptNumber: (id) => `The report has the number ${id}.`,
    receiptNext:
      'This is the receipt under Article 16(4) of the Digital Services Act. No decision has been made yet.',
    receiptOtherwise:
      'If you did not send a report, somebody has typed your address by mistake. You need do nothing.',
    whatHappens: 'What happens to a report',
    back: 'Back to the comment',
  },
  ga: {
    title: 'Tuairiscigh trácht',
    question: 'Cad atá cearr leis an trácht seo?',
    hint: 'Léifidh modhnóir do thuairisc. Ní bheidh a fhios ag an té a scríobh an trácht cé a sheol í.',
    rule: 'An riail a sháraíonn sé',
    grounds: {
      abuse: 'Maslú duine',
      'private-details': 'Sonraí príobháideacha duine',
      hatred: 'Fuath do dhuine nó do ghrúpa',
      threats: 'Bagairt, nó gríosú chun foréigin',
      'false-harmful': 'Bréagach, agus d’fhéadfadh sé dochar a dhéanamh',
      spam: 'Turscar nó fógraíocht',
      'off-topic': 'Ní bhaineann sé leis an alt seo',
      unlawful: 'In aghaidh an dlí',
    },
    ownWords: 'I d’fhocail féin',
    optional: '(is féidir leat é seo a fhágáil folamh)',
    optionalWords: '(is féidir é seo a fhágáil folamh, ach ní i gcás rud atá in aghaidh an dlí)',
    send: 'Seol an tuairisc',
    cancel: 'Cealaigh',
    theComment: 'An trácht',
    unlawfulText:
      'Fógra faoi Airteagal 16 den Ghníomh um Sheirbhísí Digiteacha is ea do thuairisc mar sin. Abair cé na focail atá neamhdhleathach agus cén fáth, dar leat; ainmnigh an dlí má tá a fhios agat é.',
    name: 'D’ainm',
    nameHint:
      'Is féidir an t-ainm agus an seoladh a fhágáil folamh, go háirithe má tá dochar á dhéanamh do leanbh. Ní thugaimid riamh don scríbhneoir iad.',
    email: 'Seoladh ríomhphoist',
    emailHint: 'Don fhreagra amháin. Gan é ní féidir linn an cinneadh a insint duit.',
    goodFaith: 'Creidim de mheon macánta go bhfuil a bhfuil ráite agam anseo cruinn agus iomlán.',
    faults: (count) =>
      count === 1
        ? 'Tá rud amháin le féachaint arís air'
        : `Tá ${count} rud le féachaint arís orthu`,
    chooseRule: 'Roghnaigh an riail a sháraíonn sé.',
    wordsTooLong: '2,000 carachtar ar a mhéad atá ceadaithe.',
    wordsNeeded: 'Abair cé na focail atá neamhdhleathach, agus cén fáth.',
    goodFaithNeeded: 'Cuir tic leis go bhfuil tú á rá de mheon macánta.',
    emailWrong: 'Scríobh an seoladh ina iomláine, mar shampla aoife@example.com, nó fág folamh é.',
    receivedTitle: 'Go raibh maith agat. Tá do thuairisc ag na modhnóirí',
    received:
      'Léifidh duine den fhoireann í, laistigh den lá de ghnáth. Fanfaidh an trácht san áit a bhfuil sé go dtí sin.',
    receivedBefore:
      'Seoladh an tuairisc chéanna go díreach cheana, agus tá sí oscailte fós. Tá sí coinnithe, agus uair amháin a áirítear í.',
    keptGround: (ground) => `An méid atá coinnithe againn: ${ground}.`,
    keptWords: 'Coinníodh d’fhocail freisin.',
    keptNoWords: 'Ní raibh aon fhocail léi.',
    told: {
      account: 'Inseoimid duit cad a socraíodh.',
      mail: 'Tá admháil ar an mbealach chuig an seoladh a thug tú, agus litir ina dhiaidh sin a deir cad a socraíodh.',
      nobody:
        'Gan chuntas ná seoladh ní féidir linn an cinneadh a insint duit; beidh sé le feiceáil sa snáithe.',
    },
    receiptSubject: (paper) => `Fuaireamar do thuairisc chuig ${paper}`,
    receiptText: (paper, ground) =>
      `Tá tuairisc faoi thrácht faighte ag modhnóirí ${paper}: ${ground}. Léifidh duine í, laistigh den lá de ghnáth, agus scríobhfaimid chugat nuair a bheidh sí socraithe.`,
    receiptNumber: (id) => `Uimhir na tuairisce: ${id}.`,
    receiptNext:
      'Seo an admháil faoi Airteagal 16(4) den Ghníomh um Sheirbhísí Digiteacha. Níl aon chinneadh déanta fós.',
    receiptOtherwise:
      'Murar sheol tú tuairisc, chlóscríobh duine éigin do sheoladh trí dhearmad. Ní gá duit tada a dhéanamh.',
    whatHappens: 'Cad a tharlaíonn do thuairisc',
    back: 'Ar ais chuig an trácht',
  },
}
