import type { ContributionsWords } from './words-of-giving.ts'

export const ga: ContributionsWords = {
  howOften: 'Cé chomh minic?',
  often: { monthly: 'Gach mí', annual: 'Gach bliain', once: 'Uair amháin' },
  amountFor: { monthly: 'Méid gach mí', annual: 'Méid gach bliain', once: 'Méid, uair amháin' },
  ownAmount: 'Nó do mhéid féin',
  ownHint: (least, most) => `Ó ${least} go ${most}. Fág folamh é chun an méid thuas a úsáid.`,
  email: 'Seoladh ríomhphoist',
  emailHint: 'Anseo a rachaidh an admháil, agus aon rud eile ní rachaidh.',
  give: { monthly: 'Tabhair gach mí', annual: 'Tabhair gach bliain', once: 'Tabhair uair amháin' },
  giveAmount: {
    monthly: 'Tabhair {amount} sa mhí',
    annual: 'Tabhair {amount} sa bhliain',
    once: 'Tabhair {amount} uair amháin',
  },
  giveNote: 'Athraigh nó stop é aon uair is mian leat, in aon chéim amháin.',
  providerNote: 'Ar leathanach ár soláthraí íocaíochta a íocann tú; ní fheicimid do chárta riamh.',
  noCharity:
    'Ní bronntanais do charthanas iad na síntiúis agus níl aon fhaoiseamh cánach ag gabháil leo.',
  twoThings: (count) =>
    count === 1 ? 'Tá rud amháin le féachaint arís air' : 'Tá dhá rud le féachaint arís orthu',
  amountMissing: 'Roghnaigh méid, nó scríobh do cheann féin.',
  amountTooExact: (decimals) =>
    decimals === 0
      ? 'Scríobh an méid ina fhigiúirí iomlána: níl deachúlacha ag an airgeadra seo.'
      : `Scríobh an méid le ponc nó le camóg agus ${decimals === 3 ? 'trí fhigiúr' : 'dhá fhigiúr'} ar a mhéad ina dhiaidh.`,
  amountUnreadable: (typed, thousand) =>
    `Ní féidir linn “${typed}” a léamh mar mhéid. Más ${thousand} atá i gceist, scríobh 1000.`,
  amountsUnreadable: (typed, currency) =>
    `Ní méid in ${currency} é “${typed}”. Cuir camóg agus spás idir na méideanna, mar shampla 5, 10, 15.`,
  oneAmount: 'Scríobh méid amháin, nó fág folamh é.',
  leastAboveMost: 'Tá an méid is lú níos mó ná an méid is mó.',
  howManyAmounts: 'Tairg idir dhá mhéid agus sé mhéid, nó fág an réimse folamh.',
  amountsRise:
    'Scríobh na méideanna ón gceann is lú go dtí an ceann is mó, gach ceann uair amháin.',
  amountOutside: (least, most) => `Is féidir linn ó ${least} go ${most} a ghlacadh in éineacht.`,
  emailMissing: 'Inis dúinn cá seolfar an admháil.',
  emailNoAt:
    'Níl aon @ sa seoladh ríomhphoist. Cuir isteach an @ agus a leanann é, mar shampla aoife@example.com.',
  emailUnreadable: 'Ní cosúil gur seoladh ríomhphoist iomlán é seo, mar shampla aoife@example.com.',

  contribute: 'Tabhair síntiús',
  contributeDescription:
    'Tabhair gach mí, gach bliain nó uair amháin. Níl aon rud faoi ghlas, is cuma cé a íocann.',
  keepItOpen: 'Coinnigh oscailte é',
  deck: 'Níl aon leath den nuachtán seo faoi ghlas. Íocann an té ar féidir leis thar ceann an té nach féidir.',
  yourContribution: 'Do shíntiús',
  letterFromEditor: 'Litir ón eagarthóir',
  editor: 'Eagarthóir',
  howWeCountThem: 'Mar a chomhairimid iad',
  notOpen: 'Níl síntiúis á nglacadh fós',
  notOpenText:
    'Níl soláthraí íocaíochta socraithe ag an nuachtán seo. Go dtí go mbeidh, ní féidir leis aon rud a ghlacadh, agus níl sé ag iarraidh aon rud.',
  questions: [
    [
      'An féidir liom stopadh?',
      'Is féidir, in aon chéim amháin, ar leathanach do chuntais nó leis an nasc in aon admháil. Ní ghlaofaidh aon duine ort.',
    ],
    ['An bhfuil cuntas ag teastáil?', 'Níl. Is leor seoladh ríomhphoist, don admháil.'],
    [
      'Cad a gheobhaidh mé air?',
      'Aon rud nach bhfaigheann daoine eile. Feicfidh tú níos lú achainíocha sa bhrabhsálaí ar thug tú uaidh.',
    ],
    [
      'Cé a fheiceann mo chárta?',
      'An soláthraí íocaíochta amháin. Coinnímid an tsuim, an lá agus do sheoladh ríomhphoist, toisc go n-éilíonn an dlí é sin ar chuntais.',
    ],
  ],

  rhythms: { monthly: 'gach mí', annual: 'gach bliain', once: 'uair amháin' },
  thanks: 'Go raibh maith agat',
  youGive: (amount, rhythm, paper) => `Tugann tú ${amount} do ${paper} ${rhythm}.`,
  youGave: (amount, paper) => `Thug tú ${amount} do ${paper}.`,
  whatNext: 'Cad a tharlóidh anois',
  receiptSoon: 'Seolfar d’admháil chuig do sheoladh ríomhphoist.',
  nextPayment: (amount, date) => `Bainfear an chéad íocaíocht eile, ${amount}, ar ${date}.`,
  readOn: 'Lean ort ag léamh',
  passOn: 'Inis do dhuine éigin',
  passOnText: (paper) => `Tá ${paper} oscailte do chách. Seol a sheoladh ar aghaidh:`,
  passOnByMail: 'Seol le ríomhphost é',
  account: 'Cuntas, más mian leat ceann',
  accountText:
    'Le cuntas faoin seoladh ríomhphoist céanna gheobhaidh tú gach ar thug tú in aon áit amháin, agus is féidir leat féachaint chuige ansin.',
  makeAccount: 'Déan cuntas',
  change: 'Athraigh nó stop',
  receiptMailed: (number) => `Seoladh d’admháil, uimhir ${number}, chuig do sheoladh ríomhphoist.`,
  amendedMailed: (number) =>
    `Seoladh d’admháil leasaithe, uimhir ${number}, chuig do sheoladh ríomhphoist.`,
  partGivenBack: 'D’imigh cuid den mhéid a d’íoc tú uainn arís; deir an tábla cé mhéad.',
  returnedTitle: {
    'given-back': 'Tá do chuid airgid ar ais agat',
    'taken-back': 'Thóg do bhanc an t-airgead ar ais',
  },
  nothingKept: {
    'given-back': (paper) =>
      `Thug ${paper} ar ais gach ar íoc tú, agus ní choinníonn sé aon chuid de.`,
    'taken-back': (paper) =>
      `Thóg do bhanc ar ais an méid a d’íoc tú, agus ní choinníonn ${paper} aon chuid de.`,
  },
  hiddenUntil: (date) => `Ní thaispeánfaidh an brabhsálaí seo aon achainí duit go dtí ${date}.`,
  waiting: 'Táimid ag fanacht leis an soláthraí íocaíochta',
  waitingText:
    'Níl sé ráite aige linn fós gur íoc tú. Cúpla soicind a thógann sé de ghnáth. Ní gá íoc arís: a luaithe a chloisfimid uaidh, athróidh an leathanach seo agus imeoidh d’admháil.',
  lookAgain: 'Féach arís',
  failed: 'Níor éirigh leis an íocaíocht',
  failedText:
    'Dhiúltaigh do bhanc nó do chárta di, agus níor baineadh aon rud díot. D’fhéadfá triail eile a bhaint aisti, le cárta eile b’fhéidir.',
  cancelled: 'Tháinig tú ar ais gan íoc',
  cancelledText: 'Níor baineadh aon rud díot, agus níl aon rud le híoc agat.',
  backToProvider: 'Ar ais chuig an leathanach íocaíochta',
  chooseAgain: 'Roghnaigh arís',
  ended: 'Tá deireadh le do shíntiús',
  endedText: {
    'by-the-giver': (date) =>
      `Chuir tú deireadh leis ar ${date}. Go raibh maith agat as an méid a thug tú.`,
    'card-failed': (date) =>
      `Chríochnaigh sé ar ${date}, tar éis do do chárta diúltú don íocaíocht roinnt uaireanta. Go raibh maith agat as an méid a thug tú.`,
    'by-the-gateway': (date) =>
      `Chuir ár soláthraí íocaíochta deireadh leis ar ${date}. Go raibh maith agat as an méid a thug tú.`,
  },
  endedHeard:
    'Chuir ár soláthraí íocaíochta deireadh leis freisin: ní bhainfear aon rud eile díot.',
  endedTelling:
    'Táimid á rá lenár soláthraí íocaíochta, agus leanfaimid orainn go dtí go gcloisfidh sé; rachaidh litir chugat ansin. Má bhaineann sé íocaíocht díot roimhe sin, feicfimid í agus tabharfaimid ar ais í.',
  coveredUntil: (date) => `Comhairtear an méid a d’íoc tú go dtí ${date}.`,
  renewalFailed: (date) =>
    `Ar ${date} dhiúltaigh do chárta don íocaíocht. Bainfidh an soláthraí triail eile aisti; is féidir cárta nua a thabhairt dó.`,
  stop: { monthly: 'Stop den tabhairt gach mí', annual: 'Stop den tabhairt gach bliain', once: '' },
  stopNote: 'Críochnaíonn sé láithreach. Comhairtear an méid atá íoctha agat go dtí a lá.',
  changeCard: 'Féach chuig do chárta ag an soláthraí íocaíochta',
  payments: 'Íocaíochtaí',
  day: 'Lá',
  amount: 'Méid',
  receipt: 'Admháil',
  state: 'Staid',
  paymentStates: {
    settled: 'Íoctha',
    refunded: 'Tugtha ar ais',
    'partly-refunded': 'Tugtha ar ais i bpáirt',
    disputed: 'Iarrtha ar ais ag an mbanc',
    'taken-back': 'Tógtha ar ais ag an mbanc',
  },
  yourContributions: 'Do chuid síntiús',
  noContributions:
    'Níl aon síntiús tugtha agat go fóill faoin gcuntas seo ná faoina sheoladh deimhnithe.',
  runningSince: (rhythm, date) => `${rhythm}, ó ${date}`,
  givenOn: (date) => `tugtha ar ${date}`,
  endedOn: (rhythm, date) => `${rhythm}, go dtí ${date}`,
  open: 'Íocaíochtaí, admhálacha agus conas stopadh',

  receiptSubject: (amount, paper) => `D’admháil ó ${paper}: ${amount}`,
  receiptThanks: (paper) =>
    `Go raibh maith agat as ${paper} a choinneáil oscailte do chách. Seo í d’admháil.`,
  receiptNumber: (number) => `Admháil: ${number}`,
  receiptAmount: (amount, rhythm) => `Méid: ${amount}, ${rhythm}`,
  receiptPaid: (date) => `Íoctha ar: ${date}`,
  receiptTo: (publisher) => `Íoctha le: ${publisher}`,
  receiptLink: 'Féach ar do chuid íocaíochtaí, nó stop in aon chéim amháin',
  receiptLinkOnce: 'Féach ar d’íocaíocht',
  returnedSubject: {
    'given-back': (amount, paper) => `Thug ${paper} ${amount} ar ais duit`,
    'taken-back': (amount, paper) => `Thóg do bhanc ${amount} ar ais ó ${paper}`,
  },
  returnedText: {
    'given-back': (amount, paper) =>
      `Thug ${paper} ${amount} ar ais duit. D’fhéadfadh sé roinnt laethanta a thógáil go dtí go mbeidh sé i do chuntas. Seo í d’admháil leasaithe; tagann sí in áit an chinn roimpi.`,
    'taken-back': (amount, paper) =>
      `Chinn do bhanc go dtéann ${amount} ar ais chugat, agus thóg sé ó ${paper} é. Seo í d’admháil leasaithe; tagann sí in áit an chinn roimpi.`,
  },
  amendedNumber: (number) => `Admháil leasaithe: ${number}`,
  amendedPaid: (amount, date) => `Íoctha: ${amount}, ar ${date}`,
  amendedGivenBack: (amount) => `Tugtha ar ais duit: ${amount}`,
  amendedTakenBack: (amount) => `Tógtha ar ais ag do bhanc: ${amount}`,
  amendedKept: (amount) => `Coinnithe: ${amount}`,
  endedSubject: (paper) => `Tá deireadh le do shíntiús do ${paper}`,
  endedTold: (date) =>
    `Chríochnaigh do shíntiús ar ${date}. Chuir ár soláthraí íocaíochta deireadh leis freisin: ní bhainfear aon rud eile díot. Go raibh maith agat as an méid a thug tú.`,
  oddSubject: (amount, paper) => `Bhain ${paper} ${amount} díot trí dhearmad`,
  oddCharge: {
    'after-end':
      'Bhain ár soláthraí íocaíochta an íocaíocht seo díot cé go raibh deireadh le do shíntiús. Tá brón orainn. Tá a fhios ag deasc na dtacadóirí faoi agus féachfaidh sí chuige go bhfaighidh tú ar ais í; ní gá duit tada a dhéanamh. Dúramar leis an soláthraí arís stopadh.',
    twice:
      'Thug tú uair amháin, agus bhain ár soláthraí íocaíochta an dara híocaíocht díot. Tá brón orainn. Tá a fhios ag deasc na dtacadóirí faoi agus féachfaidh sí chuige go bhfaighidh tú ar ais í; ní gá duit tada a dhéanamh.',
  },

  howWeCount: 'Conas a chomhairimid tacadóirí',
  countDescription: 'Cé atá ina thacadóir, cá fhad, agus conas a shlánaítear an líon a chlóimid.',
  countIntroduction:
    'Nuair a scríobhaimid go bhfuil an oiread sin léitheoirí ag tacú leis an nuachtán seo, is iad na daoine a bhfuil an lá inniu clúdaithe ag a gcuid íocaíochtaí atá i gceist againn. Aon uair amháin a chomhairtear gach duine, is cuma cé chomh minic ná cé mhéad a thugann siad. Suimítear an figiúr ó thaifead gach íocaíochta, ag gach íocaíocht nua agus ag meán oíche an tseomra nuachta. Ní féidir le haon duine é a chlóscríobh isteach.',
  countRules: [
    [
      'Gach mí',
      'Comhairtear íocaíocht ar feadh a míosa agus seacht lá breise, ionas nach dtitfidh aon duine as de bharr cárta atá as feidhm.',
    ],
    ['Gach bliain', 'Comhairtear íocaíocht ar feadh a bliana agus na seacht lá chéanna.'],
    ['Uair amháin', 'Comhairtear íocaíocht ar feadh 365 lá.'],
    [
      'Tugtha ar ais',
      'Ní chomhairtear a thuilleadh íocaíocht a tugadh ar ais ina hiomláine, nó a thóg banc ar ais.',
    ],
  ],
  countNow: 'An líon faoi láthair',
  countShown: (shown) => `Faoi láthair clóimid “níos mó ná ${shown}”.`,
  countNotShown: (from) =>
    `Faoi láthair ní chlóimid aon líon: faoi bhun ${from} tacadóir, déarfadh sé níos mó fúthusan ná fúinne.`,
  countRounding: 'Síos a shlánaímid i gcónaí, go dtí an chéad dá fhigiúr.',
  countExample: (exact, shown) =>
    `Dá mbeadh ${exact} tacadóir ann, chlófaimis “níos mó ná ${shown}”.`,
  countOnce:
    'Glacaimid leis gur ón duine céanna dhá shíntiús má thagann siad ó chuntas amháin nó ó sheoladh ríomhphoist amháin. Comhairtear faoi dhó an té a thugann ó dhá sheoladh gan chuntas.',
}
