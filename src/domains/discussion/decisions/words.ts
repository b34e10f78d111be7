import type { Catalogue } from '#platform/i18n'
import type { Ground } from '../grounds.ts'

interface DecisionWords {
  readonly subject: Readonly<
    Record<
      'removed' | 'restored' | 'suspended' | 'suspensionEnded' | 'outcome',
      (paper: string) => string
    >
  >
  readonly greeting: (name: string) => string
  readonly removed: (facts: { headline: string; posted: string; decided: string }) => string
  readonly restored: (facts: { headline: string; posted: string; decided: string }) => string
  readonly suspended: (facts: { until: string; decided: string }) => string
  readonly suspensionEnded: string
  readonly held: (facts: { headline: string; posted: string }) => string
  readonly yourWords: string
  readonly textRevision: (revision: number) => string
  readonly measure: string
  readonly suspensionMeasure: string
  readonly rests: (rule: string, version: number) => string
  readonly law: (law: string) => string
  readonly rules: Readonly<Record<Ground, string>>
  readonly moderatorsWords: string
  readonly source: Readonly<Record<'report' | 'phase' | 'moderator', string>>
  readonly automation: Readonly<Record<'none' | 'partial' | 'full', string>>
  readonly redressHow: (origin: string) => string
  readonly number: (id: string) => string
  readonly outcomeIntro: (facts: { headline: string; reported: string }) => string
  readonly outcomeUpheld: (rule: string) => string
  readonly outcomeDismissed: string
  readonly outcomeNoted: string
  readonly outcomeRedress: (origin: string) => string
  readonly pageTitle: string
  readonly toAccount: string
  readonly pageIntro: string
  readonly none: string
  readonly stands: string
  readonly toComment: string
  readonly policyLink: string
  readonly titles: Readonly<
    Record<'removed' | 'restored' | 'published' | 'suspended' | 'suspensionEnded' | 'held', string>
  >
}

export const words: Catalogue<DecisionWords> = {
  en: {
    subject: {
      removed: (paper) => `${paper}: your comment was removed, and why`,
      restored: (paper) => `${paper}: your comment is back`,
      suspended: (paper) => `${paper}: you cannot comment for a while, and why`,
      suspensionEnded: (paper) => `${paper}: you may comment again`,
      outcome: (paper) => `${paper}: the decision about your report`,
    },
    greeting: (name) => `Dear ${name},`,
    removed: ({ headline, posted, decided }) =>
      `On ${decided} a moderator removed the comment that you posted on ${posted} under “${headline}”.`,
    restored: ({ headline, posted, decided }) =>
      `On ${decided} we put back the comment that you posted on ${posted} under “${headline}”. Its removal is taken back, and no longer counts against you.`,
    suspended: ({ until, decided }) =>
      `On ${decided} a moderator suspended you from commenting until ${until}.`,
    suspensionEnded: 'Your suspension from commenting has been ended early. You can comment again.',
    held: ({ headline, posted }) =>
      `The comment that you posted on ${posted} under “${headline}” is held until a moderator has read it.`,
    yourWords: 'Your words:',
    textRevision: (revision) =>
      revision === 1 ? '' : `(This is text ${revision}, as you last changed it.)`,
    measure:
      'The measure: the comment is permanently hidden everywhere. A line in the thread states the ground. Nothing else about your account changes.',
    suspensionMeasure:
      'The measure: until then you cannot write comments or replies. You can still read, like and report. Contributions are not affected.',
    rests: (rule, version) =>
      `The decision is based on rule ${rule} of our comments policy, version ${version}.`,
    law: (law) => `It was judged to be against the law: ${law}`,
    rules: {
      abuse: '1 (no abuse of a person)',
      'private-details': '2 (no private details of a person)',
      hatred: '3 (no hatred of a person or group)',
      threats: '4 (no threats, and no call to violence)',
      'false-harmful': '5 (nothing untrue that can do harm)',
      spam: '6 (no spam and no advertising)',
      'off-topic': '7 (to the point)',
      unlawful: '8 (nothing against the law)',
    },
    moderatorsWords: 'The moderator writes:',
    source: {
      report: 'It was reviewed because it had been reported.',
      phase: 'It was reviewed because one of our rules for new comments had held it.',
      moderator: 'It was reviewed on the newsroom’s own initiative.',
    },
    automation: {
      none: 'The decision was not automated: a person read the comment and decided.',
      partial: 'A program held the comment for review; a person read it and decided.',
      full: 'A program holds it; a person will read it and decide.',
    },
    redressHow: (origin) =>
      `You may object free of charge within six months: write to us (${origin}/contact) and give the number below. A person who had no part in this decision will decide. You may also turn to a certified out-of-court dispute settlement body (in Ireland Coimisiún na Meán keeps the list), and to the courts.`,
    number: (id) => `Number of the decision: ${id}`,
    outcomeIntro: ({ headline, reported }) =>
      `On ${reported} you reported a comment under “${headline}”. Thank you. This is the decision.`,
    outcomeUpheld: (rule) =>
      `The comment was removed. The decision is based on rule ${rule} of our comments policy.`,
    outcomeDismissed:
      'The comment stays. A moderator read it together with your report and found that it complies with the comments policy, even if it may be hard to read.',
    outcomeNoted: 'What you reported:',
    outcomeRedress: (origin) =>
      `If you think that this is wrong, write to us within six months (${origin}/contact) and give the number below: somebody else will decide. You may also turn to a certified out-of-court dispute settlement body, and to the courts.`,
    pageTitle: 'Notices',
    toAccount: 'Your account',
    pageIntro:
      'What was decided about your comments, and why. Each notice was also sent to your e-mail address.',
    none: 'Nothing has been decided about your comments.',
    stands: 'as it stands now',
    toComment: 'The comment',
    policyLink: 'The comments policy',
    titles: {
      removed: 'A comment was removed',
      restored: 'A comment was put back',
      published: 'A held comment was published',
      suspended: 'Suspended from commenting',
      suspensionEnded: 'The suspension was ended',
      held: 'A comment is waiting for review',
    },
  },
  ga: {
    subject: {
      removed: (paper) => `${paper}: baineadh do thrácht anuas, agus cén fáth`,
      restored: (paper) => `${paper}: tá do thrácht ar ais`,
      suspended: (paper) =>
        `${paper}: ní féidir leat trácht a scríobh go ceann tamaill, agus cén fáth`,
      suspensionEnded: (paper) => `${paper}: tá cead agat trácht a scríobh arís`,
      outcome: (paper) => `${paper}: cad a tharla do do thuairisc`,
    },
    greeting: (name) => `A ${name}, a chara,`,
    removed: ({ headline, posted, decided }) =>
      `Bhain modhnóir anuas (${decided}) an trácht a d’fhoilsigh tú (${posted}) faoin alt “${headline}”.`,
    restored: ({ headline, posted, decided }) =>
      `Chuireamar ar ais (${decided}) an trácht a d’fhoilsigh tú (${posted}) faoin alt “${headline}”. Tá an baint anuas cealaithe, agus ní áirítear i d’aghaidh a thuilleadh í.`,
    suspended: ({ until, decided }) =>
      `Chuir modhnóir ar fionraí ó thráchtanna thú (${decided}), go dtí ${until}.`,
    suspensionEnded: 'Tá deireadh curtha le d’fhionraíocht roimh am. Tá cead agat scríobh arís.',
    held: ({ headline, posted }) =>
      `Tá an trácht a d’fhoilsigh tú (${posted}) faoin alt “${headline}” á choinneáil siar go léifidh modhnóir é.`,
    yourWords: 'Do chuid focal:',
    textRevision: (revision) =>
      revision === 1 ? '' : `(Seo téacs ${revision}, mar a d’athraigh tú faoi dheireadh é.)`,
    measure:
      'An beart: ní fheicfear an trácht a thuilleadh, in áit ar bith. Deir líne sa snáithe cén chúis a bhí leis. Ní athraíonn aon rud eile faoi do chuntas.',
    suspensionMeasure:
      'An beart: go dtí sin ní féidir leat tráchtanna ná freagraí a scríobh. Is féidir leat léamh, moladh agus tuairisciú mar a rinne tú riamh, agus ní bhaineann sé le síntiúis.',
    rests: (rule, version) =>
      `Riail ${rule} dár bpolasaí tráchtanna, leagan ${version}, is bun leis.`,
    law: (law) => `Measadh go raibh sé in aghaidh an dlí: ${law}`,
    rules: {
      abuse: '1 (gan duine a mhaslú)',
      'private-details': '2 (gan sonraí príobháideacha duine)',
      hatred: '3 (gan fuath do dhuine ná do ghrúpa)',
      threats: '4 (gan bagairt ná gríosú chun foréigin)',
      'false-harmful': '5 (gan rud bréagach a d’fhéadfadh dochar a dhéanamh)',
      spam: '6 (gan turscar ná fógraíocht)',
      'off-topic': '7 (cloí leis an ábhar)',
      unlawful: '8 (gan aon rud in aghaidh an dlí)',
    },
    moderatorsWords: 'Scríobhann an modhnóir:',
    source: {
      report: 'Breathnaíodh air mar gur tuairiscíodh é.',
      phase: 'Breathnaíodh air mar gur choinnigh ceann dár rialacha do thráchtanna nua siar é.',
      moderator: 'Bhreathnaigh an seomra nuachta air as a stuaim féin.',
    },
    automation: {
      none: 'Ní raibh baint ag meaisín leis an gcinneadh: léigh duine an trácht agus rinne cinneadh.',
      partial: 'Choinnigh ríomhchlár an trácht siar le léamh; léigh duine é agus rinne cinneadh.',
      full: 'Tá ríomhchlár á choinneáil siar; léifidh duine é agus déanfaidh sé nó sí cinneadh.',
    },
    redressHow: (origin) =>
      `Is féidir leat cur i gcoinne an chinnidh saor in aisce laistigh de shé mhí: scríobh chugainn (${origin}/contact) agus luaigh an uimhir thíos. Duine nach raibh aon bhaint aige ná aici leis an gcinneadh seo a shocróidh. Is féidir leat dul chuig comhlacht deimhnithe um réiteach díospóidí lasmuigh den chúirt freisin (in Éirinn tá an liosta ag Coimisiún na Meán), agus chuig na cúirteanna.`,
    number: (id) => `Uimhir an chinnidh: ${id}`,
    outcomeIntro: ({ headline, reported }) =>
      `Thuairiscigh tú trácht (${reported}) faoin alt “${headline}”. Go raibh maith agat as sin. Seo an cinneadh a rinneadh.`,
    outcomeUpheld: (rule) =>
      `Baineadh an trácht anuas. Riail ${rule} dár bpolasaí tráchtanna is bun leis an gcinneadh.`,
    outcomeDismissed:
      'Fanann an trácht. Léigh modhnóir é in éineacht le do thuairisc agus chinn go bhfuil sé laistigh den pholasaí tráchtanna, fiú más deacair é a léamh.',
    outcomeNoted: 'An méid a thuairiscigh tú:',
    outcomeRedress: (origin) =>
      `Má cheapann tú go bhfuil sé seo mícheart, scríobh chugainn laistigh de shé mhí (${origin}/contact) agus luaigh an uimhir thíos: duine eile a shocróidh. Is féidir leat dul chuig comhlacht deimhnithe um réiteach díospóidí lasmuigh den chúirt freisin, agus chuig na cúirteanna.`,
    pageTitle: 'Fógraí',
    toAccount: 'Do chuntas',
    pageIntro:
      'Cad a socraíodh faoi do chuid tráchtanna, agus cén fáth. Seoladh gach fógra chuig do sheoladh ríomhphoist freisin.',
    none: 'Níor socraíodh aon rud faoi do chuid tráchtanna.',
    stands: 'mar atá anois',
    toComment: 'An trácht',
    policyLink: 'An polasaí tráchtanna',
    titles: {
      removed: 'Baineadh trácht anuas',
      restored: 'Cuireadh trácht ar ais',
      published: 'Foilsíodh trácht a bhí coinnithe siar',
      suspended: 'Ar fionraí ó thráchtanna',
      suspensionEnded: 'Cuireadh deireadh leis an bhfionraíocht',
      held: 'Tá trácht ag fanacht lena léamh',
    },
  },
}
