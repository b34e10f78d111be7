import type { Catalogue } from '#platform/i18n'
import type { Ground } from '../grounds.ts'

interface Rule {
  readonly name: string
  readonly text: string
}

interface PolicyWords {
  readonly title: string
  readonly standfirst: string
  readonly version: (number: number, date: string) => string
  readonly intro: string
  readonly rules: Readonly<Record<Ground, Rule>>
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly paragraphs: readonly string[]
  }[]
}

export const words: Catalogue<PolicyWords> = {
  en: {
    title: 'Comments policy',
    standfirst:
      'Eight rules, who applies them, and what you can do when you think that we applied them wrongly.',
    version: (number, date) => `Version ${number}, in force since ${date}.`,
    intro:
      'The comments under our articles are for readers who want to tell, ask and argue. Nothing is taken out for the opinion in it. Whatever is taken out is taken out under one of these rules, and its writer is told which.',
    rules: {
      abuse: {
        name: 'No abuse of a person',
        text: 'Argue with what was said. Insults, mockery of somebody’s looks, name, illness or family, and following a person from thread to thread are removed. People in public office may be told plainly that they are wrong.',
      },
      'private-details': {
        name: 'No private details',
        text: 'No address, telephone number, place of work, health or children of anybody, unless that person has made it public and it matters to the article. This goes for your own details as well.',
      },
      hatred: {
        name: 'No hatred of a person or group',
        text: 'Nothing that denies people their dignity because of origin, colour, religion or the lack of one, sex, whom they love, age, disability, or membership of the Traveller community. Beliefs, parties and governments may be criticised.',
      },
      threats: {
        name: 'No threats, and no call to violence',
        text: 'No threat, no wish that somebody come to harm, no hint that others should see to it, in earnest or in jest. Where we believe that life or safety is in danger we tell the police.',
      },
      'false-harmful': {
        name: 'Nothing untrue that can do harm',
        text: 'Everybody is mistaken at times. We remove what is untrue and can hurt those who act on it or those whom it is about: a false cure, a wrong polling day, a crime that somebody did not commit.',
      },
      spam: {
        name: 'No spam and no advertising',
        text: 'No advertisements, no collecting of money, no comment copied under several articles, no more than two links in a comment, and one account for each person.',
      },
      'off-topic': {
        name: 'To the point',
        text: 'Write about the article or about what somebody said of it. A thread may wander; what turns every conversation to one and the same subject is removed.',
      },
      unlawful: {
        name: 'Nothing against the law',
        text: 'Such as defamation, incitement, contempt of court, pictures of abuse, or somebody else’s work. When we remove something under this rule we name the law.',
      },
    },
    sections: [
      {
        id: 'who-decides',
        title: 'Who decides',
        paragraphs: [
          'People do. A program may hold a comment until a moderator has read it: a new reader’s first comments, and those with words or details that a person should look at first. No program removes a comment or suspends a reader.',
          'What is plainly not acceptable as a form (longer than 3,000 characters, more than two links, the same words twice in a day, a great many comments in a few minutes) is not taken at all; your words stay in the form.',
        ],
      },
      {
        id: 'measures',
        title: 'What can happen',
        paragraphs: [
          'A comment is removed: a sentence in its place says on which ground, and the replies stay. A reader who breaks the rules again and again is suspended from commenting for some time, in the light of how many comments it was, what share of all, how grave, and whether it was meant. Reading, liking, reporting and contributions are not affected.',
          'In each case we tell the reader by mail and under Notices in the account: the measure, the words it is about, the rule or the law, whether a program had a part in it, and how to object. A comment can be changed for five minutes after posting, and deleted at any time.',
        ],
      },
      {
        id: 'reports',
        title: 'Reports',
        paragraphs: [
          'Report stands under every comment, and needs no account. A moderator reads the comment together with your words, as a rule within the day. The writer does not learn who reported it. If you have an account or give an address, we tell you what was decided.',
          'A report that something is against the law is a notice under Article 16 of the Digital Services Act: we ask which words, why, and whether you say so in good faith; your name and address you may leave out.',
        ],
      },
      {
        id: 'objecting',
        title: 'If you disagree',
        paragraphs: [
          'Write to us within six months and give the number of the decision. Somebody decides who had no part in it before. It costs nothing. You may also turn to a certified out-of-court dispute settlement body, of which Coimisiún na Meán keeps the list in Ireland, and to the courts.',
        ],
      },
    ],
  },
  ga: {
    title: 'Polasaí tráchtanna',
    standfirst:
      'Ocht riail, cé a chuireann i bhfeidhm iad, agus cad is féidir leat a dhéanamh má cheapann tú gur cuireadh i bhfeidhm go mícheart iad.',
    version: (number, date) => `Leagan ${number}, i bhfeidhm ón ${date}.`,
    intro:
      'Tá na tráchtanna faoinár n-ailt ann do léitheoirí ar mian leo eolas a thabhairt, ceist a chur agus argóint a dhéanamh. Ní bhaintear aon rud anuas mar gheall ar an tuairim atá ann. Faoi cheann de na rialacha seo a bhaintear anuas gach a mbaintear anuas, agus deirtear leis an té a scríobh cé acu.',
    rules: {
      abuse: {
        name: 'Gan duine a mhaslú',
        text: 'Bí ag argóint leis an méid a dúradh. Baintear anuas maslaí, magadh faoi chuma, ainm, tinneas nó muintir duine, agus leanúint duine ó shnáithe go snáithe. Is féidir a rá go neamhbhalbh le lucht oifige poiblí nach bhfuil an ceart acu.',
      },
      'private-details': {
        name: 'Gan sonraí príobháideacha',
        text: 'Gan seoladh, uimhir theileafóin, áit oibre, sláinte ná leanaí aon duine, ach amháin má chuir an duine sin féin ar fáil don phobal iad agus má bhaineann siad leis an alt. Baineann sé seo le do chuid sonraí féin freisin.',
      },
      hatred: {
        name: 'Gan fuath do dhuine ná do ghrúpa',
        text: 'Gan aon rud a shéanann dínit daoine mar gheall ar bhunadh, dath, creideamh nó easpa creidimh, gnéas, an té a bhfuil grá acu dó, aois, míchumas, nó ballraíocht sa Lucht Siúil. Is féidir creidimh, páirtithe agus rialtais a cháineadh.',
      },
      threats: {
        name: 'Gan bagairt, ná gríosú chun foréigin',
        text: 'Gan bagairt, gan guí go ndéanfaí dochar do dhuine, gan leid gur cheart do dhaoine eile é a dhéanamh, dáiríre ná ag magadh. Nuair a chreidimid go bhfuil beo nó sábháilteacht i mbaol insímid do na póilíní é.',
      },
      'false-harmful': {
        name: 'Gan rud bréagach a d’fhéadfadh dochar a dhéanamh',
        text: 'Bíonn dul amú ar gach duine uaireanta. Bainimid anuas an rud atá bréagach agus a d’fhéadfadh dochar a dhéanamh don té a ghníomhódh dá réir nó don té a bhfuil sé faoi: leigheas bréige, lá vótála mícheart, coir nach ndearna duine.',
      },
      spam: {
        name: 'Gan turscar ná fógraíocht',
        text: 'Gan fógraí, gan bailiú airgid, gan trácht a chóipeáil faoi roinnt alt, gan níos mó ná dhá nasc i dtrácht, agus cuntas amháin do gach duine.',
      },
      'off-topic': {
        name: 'Cloí leis an ábhar',
        text: 'Scríobh faoin alt nó faoin méid a dúirt duine faoi. Is féidir le snáithe dul ar seachrán; baintear anuas an rud a chasann gach comhrá ar an aon ábhar amháin.',
      },
      unlawful: {
        name: 'Gan aon rud in aghaidh an dlí',
        text: 'Mar shampla clúmhilleadh, gríosú, díspeagadh cúirte, pictiúir de mhí-úsáid, nó saothar duine eile. Nuair a bhainimid rud anuas faoin riail seo ainmnímid an dlí.',
      },
    },
    sections: [
      {
        id: 'who-decides',
        title: 'Cé a shocraíonn',
        paragraphs: [
          'Daoine. Is féidir le ríomhchlár trácht a choinneáil siar go léifidh modhnóir é: na chéad tráchtanna ó léitheoir nua, agus cinn a bhfuil focail nó sonraí iontu ar cheart do dhuine féachaint orthu ar dtús. Ní bhaineann aon ríomhchlár trácht anuas agus ní chuireann aon ríomhchlár léitheoir ar fionraí.',
          'An rud nach bhfuil inghlactha mar fhoirm (níos mó ná 3,000 carachtar, níos mó ná dhá nasc, na focail chéanna faoi dhó in aon lá, an-chuid tráchtanna i gcúpla nóiméad) ní ghlactar leis in aon chor; fanann do chuid focal san fhoirm.',
        ],
      },
      {
        id: 'measures',
        title: 'Cad is féidir a tharlú',
        paragraphs: [
          'Baintear trácht anuas: deir abairt ina áit cén chúis a bhí leis, agus fanann na freagraí. An léitheoir a sháraíonn na rialacha arís agus arís eile, cuirtear ar fionraí ó thráchtanna go ceann tamaill é nó í, ag féachaint do líon na dtráchtanna, don sciar díobh, dá thromchúisí a bhí siad, agus ar d’aon ghnó a rinneadh é. Ní bhaineann sé le léamh, moladh, tuairisciú ná síntiúis.',
          'Insímid don léitheoir i ngach cás é, le ríomhphost agus faoi Fógraí sa chuntas: an beart, na focail atá i gceist, an riail nó an dlí, an raibh baint ag ríomhchlár leis, agus conas cur ina choinne. Is féidir trácht a athrú ar feadh cúig nóiméad tar éis é a fhoilsiú, agus a scriosadh am ar bith.',
        ],
      },
      {
        id: 'reports',
        title: 'Tuairiscí',
        paragraphs: [
          'Tá Tuairiscigh faoi gach trácht, agus níl cuntas ag teastáil. Léann modhnóir an trácht in éineacht le do chuid focal, laistigh den lá de ghnáth. Ní insítear don scríbhneoir cé a thuairiscigh é. Má tá cuntas agat nó má thugann tú seoladh, insímid duit cad a socraíodh.',
          'Is fógra faoi Airteagal 16 den Ghníomh um Sheirbhísí Digiteacha tuairisc go bhfuil rud in aghaidh an dlí: fiafraímid cé na focail, cén fáth, agus an de mheon macánta a deir tú é; is féidir d’ainm agus do sheoladh a fhágáil amach.',
        ],
      },
      {
        id: 'objecting',
        title: 'Mura n-aontaíonn tú',
        paragraphs: [
          'Scríobh chugainn laistigh de shé mhí agus luaigh uimhir an chinnidh. Duine nach raibh aon bhaint aige ná aici leis roimhe sin a shocróidh. Tá sé saor in aisce. Is féidir leat dul chuig comhlacht deimhnithe um réiteach díospóidí lasmuigh den chúirt freisin, a bhfuil a liosta ag Coimisiún na Meán in Éirinn, agus chuig na cúirteanna.',
        ],
      },
    ],
  },
}
