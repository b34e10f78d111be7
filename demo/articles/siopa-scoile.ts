import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, bullets, crossHead, p, quotation } from './body.ts'

export const siopaScoile = article({
  headline: 'An siopa ar an gCeathrú Rua a ndéantar scoil de istoíche',
  standfirst:
    'Díoltar arán agus páipéir ann go dtí a sé. Ar a seacht bíonn na cathaoireacha amuigh agus na leabhair ar oscailt',
  language: 'ga',
  section: 'ireland',
  topics: ['gaeltacht', 'schools'],
  authors: ['sadhbh'],
  dateline: 'An Cheathrú Rua',
  published: ago({ days: 1, hours: 6 }),
  leadPicture: lead('shopWindow'),
  body: body(
    p(
      'Dúnann Máirín Uí Ghriallais an scipéad ar a sé a chlog, mar a dhéanadh a máthair roimpi. Scuabann sí an t-urlár, casann sí an comhartha sa doras, agus ansin, in áit na soilse a mhúchadh, lasann sí ceann eile. Faoina seacht bíonn dáréag ina suí idir an cuisneoir agus na málaí plúir, agus bíonn an ceacht faoi lán seoil.',
    ),
    p(
      'Beirt a bhí ann an chéad oíche, trí bliana ó shin: altra ón mBrasaíl a bhí díreach tar éis post a fháil sa teach banaltrais, agus feirmeoir a raibh foirm le líonadh aige. Bhí Gaeilge ag an bhfeirmeoir agus bhí Béarla ag an altra, agus b’iad na teangacha céanna, an bealach eile thart, a bhí uathu.',
    ),
    p(
      'Chuir Máirín an bheirt acu ina suí ar dhá bhosca agus rinne sí tae. “Ní dhearna mé rud ar bith eile,” a deir sí. “Tá mé á rá sin le lucht nuachtán riamh ó shin.”',
    ),

    crossHead('Malartú, ní múineadh'),
    p(
      'Ní thugann siad scoil uirthi iad féin. Níl múinteoir ar bith ann, a mhíníonn Máirín, ach daoine a bhfuil rud amháin acu agus rud eile ag teastáil uathu. Ceithre oíche sa tseachtain a bhíonn siad ann anois:',
    ),
    bullets(
      '**Dé Luain**, Gaeilge dóibh siúd atá nua sa cheantar;',
      '**Dé Máirt**, Béarla;',
      '**Dé Céadaoin**, ríomhairí, agus fear óg ón óstán i mbun na ceiste;',
      '**Déardaoin**, litreacha.',
    ),
    p(
      'Is í oíche na litreacha is mó a mbíonn trácht uirthi. Tugann duine leis an litir nár thuig sé, ón gcomhairle contae, ón mbanc nó ó scoil na bpáistí. Léitear amach os ard í, abairt ar abairt, go dtí go mbíonn a fhios ag gach duine sa seomra céard atá i gceist. Uaireanta bíonn an Béarla deacair. Níos minicí ná sin, bíonn an litir féin gan chiall, agus is mór an faoiseamh é sin a chloisteáil ó dháréag in éineacht.',
    ),
    quotation(
      [
        'An focal “moill”, sin é an chéad fhocal a d’fhoghlaim mé anseo. Bhí sé ar litir faoi mo víosa. D’fhan mé bliain leis an dara litir.',
      ],
      'Luana Ferreira, altra',
    ),
    p(
      'Labhraíonn Luana Gaeilge Chonamara anois gan stró, agus gáire ina glór nuair a cheartaíonn na seandaoine sa teach banaltrais í. An feirmeoir a shuigh ar an mbosca eile an chéad oíche sin, Cóilín Mac Donncha, tá trí fhoirm líonta aige ina aonar. Diúltaíodh do dhá cheann acu. “Ach thuig mé an diúltú,” a deir sé, “agus níor thuig mé an diúltú riamh cheana.”',
    ),

    crossHead('An cóipleabhar faoin scipéad'),
    p(
      'Níl pingin ag dul amach ná isteach. Faoin scipéad tá cóipleabhar, agus scríobhann gach duine síos ann an méid a thug sé agus an méid a fuair sé: *uair an chloig, briathra neamhrialta; dhá mhaicréal; an doras deisithe*. Tá an chéad chóipleabhar lán, agus tá sé i bhfráma ar an mballa in aice leis na cártaí poist.',
    ),
    p(
      'Lorg siad deontas aon uair amháin. I mBéarla a bhí an fhoirm iarratais, agus is iad lucht na Máirte a líon isteach í, mar obair bhaile. Dúradh leo nach raibh an scoil cláraithe mar scoil. Bhí an litir sin ina hábhar léitheoireachta acu ar feadh trí Dhéardaoin.',
    ),
    p(
      'Tá an chomhairle contae sásta nach bhfuil cead pleanála de dhíth fad is nach n-athraítear úsáid an fhoirgnimh. Agus níor athraíodh, dar le Máirín. “Siopa atá ann. Díolaim arán ann. Tarlaíonn sé go mbíonn daoine ina suí.”',
    ),
    p(
      'Ar leathuair tar éis a naoi bailítear na cupáin agus cuirtear na boscaí ar ais faoin gcuntar. Múchtar an solas nua ar dtús agus an seansolas ina dhiaidh. Tagann an t-arán ar a sé ar maidin.',
    ),
  ),
})
