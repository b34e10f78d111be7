import type { Language } from '#platform/i18n'
import type { Settings } from '#platform/settings'
import type { PaperPageSlug } from '#domains/publishing'

type Written = (paper: Settings) => { title: string; html: string }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What stands on the paper's own pages until a newsroom writes them: only what is true of every paper. */
export const builtInPages: Record<Language, Record<PaperPageSlug, Written>> = {
  en: {
    about: ({ name, publisher, editor }) => ({
      title: `About ${name}`,
      html: `<p>${escaped(name)} is free to read, every page, for everyone. It is paid for by its readers and by advertising.</p><p>${publisher ? `It is published by ${escaped(publisher)}. ` : ''}${editor ? `Its editor is ${escaped(editor)}.` : ''}</p>`,
    }),
    contact: ({ contactEmail }) => ({
      title: 'Contact',
      html: contactEmail
        ? `<p>Write to <a href="mailto:${escaped(contactEmail)}">${escaped(contactEmail)}</a>.</p>`
        : '<p>The newsroom has not given an address yet.</p>',
    }),
    privacy: ({ name }) => ({
      title: 'Privacy',
      html: `<p>Reading ${escaped(name)} sets no cookie, asks no other company for anything and leaves no profile. We do not follow you, and we do not count what you open. The colours that you choose and what you are still writing stay in your own browser.</p><h2>When you have an account</h2><p>We keep your name, your e-mail address and what you write. A cookie keeps you signed in until you sign out. Another lets what you write before you sign in wait in this browser, and keeps strangers’ wrong passwords from locking you out of it; it lasts half a year. Under your account you can download all of it, and erase it.</p><h2>When you contribute</h2><p>The payment company sees your card; we do not. We keep the sums, since the law on bookkeeping wants that. A cookie that holds a date, the last day that your contribution covers, keeps us from asking you again until then.</p><h2>When you report a comment without an account</h2><p>A cookie lets your reports count once; it lasts thirty days.</p>`,
    }),
    accessibility: ({ name }) => ({
      title: 'Accessibility',
      html: `<p>${escaped(name)} means to be usable by everybody: with a keyboard, with a screen reader, at any size, in the light and in the dark, without scripts. We aim at WCAG 2.2, level AA. If something stops you, tell us and we mend it.</p>`,
    }),
    ownership: ({ name, publisher }) => ({
      title: 'Who owns us, and who pays',
      html: `<p>${publisher ? `${escaped(name)} is published by ${escaped(publisher)}. ` : ''}Readers’ contributions and advertising pay for it; neither buys a word in it. Advertisements are marked as such.</p>`,
    }),
  },
  ga: {
    about: ({ name, publisher, editor }) => ({
      title: `Faoi ${name}`,
      html: `<p>Tá ${escaped(name)} saor in aisce le léamh, gach leathanach, do chách. Léitheoirí agus fógraíocht a íocann as.</p><p>${publisher ? `Foilsithe ag ${escaped(publisher)}. ` : ''}${editor ? `Eagarthóir: ${escaped(editor)}.` : ''}</p>`,
    }),
    contact: ({ contactEmail }) => ({
      title: 'Teagmháil',
      html: contactEmail
        ? `<p>Scríobh chuig <a href="mailto:${escaped(contactEmail)}">${escaped(contactEmail)}</a>.</p>`
        : '<p>Níl seoladh tugtha ag an seomra nuachta fós.</p>',
    }),
    privacy: ({ name }) => ({
      title: 'Príobháideachas',
      html: `<p>Ní shocraítear aon fhianán nuair a léann tú ${escaped(name)}, ní iarrtar aon rud ar chomhlacht eile agus ní choimeádtar próifíl ort. Ní leanaimid thú, agus ní chomhairimid cad a osclaíonn tú. Fanann na dathanna a roghnaíonn tú, agus an méid atá á scríobh agat, i do bhrabhsálaí féin.</p><h2>Má tá cuntas agat</h2><p>Coinnímid d’ainm, do sheoladh ríomhphoist agus a scríobhann tú. Coinníonn fianán sínithe isteach thú go dtí go síneoidh tú amach. Ligeann fianán eile don mhéid a scríobhann tú roimh shíniú isteach fanacht sa bhrabhsálaí seo, agus cinntíonn sé nach gcuirfidh pasfhocail mhíchearta strainséirí faoi ghlas ann thú; maireann sé leathbhliain. Is féidir leat é ar fad a íoslódáil, nó a scriosadh, faoi do chuntas.</p><h2>Má thugann tú síntiús</h2><p>Feiceann an comhlacht íocaíochta do chárta; ní fheicimidne é. Coinnímid na suimeanna, mar go n-éilíonn an dlí é. Cuireann fianán a bhfuil dáta ann, an lá deireanach a chlúdaíonn do shíntiús, cosc orainn iarraidh ort arís go dtí sin.</p><h2>Má thuairiscíonn tú trácht gan chuntas</h2><p>Áiríonn fianán do thuairiscí uair amháin; maireann sé tríocha lá.</p>`,
    }),
    accessibility: ({ name }) => ({
      title: 'Inrochtaineacht',
      html: `<p>Is mian le ${escaped(name)} a bheith inúsáidte ag gach duine: le méarchlár, le léitheoir scáileáin, ar aon mhéid, sa solas agus sa dorchadas, gan scripteanna. WCAG 2.2, leibhéal AA, an sprioc. Má chuireann aon rud bac ort, inis dúinn é agus cuirfimid ina cheart é.</p>`,
    }),
    ownership: ({ name, publisher }) => ({
      title: 'Cé leis muid, agus cé a íocann',
      html: `<p>${publisher ? `Foilsíonn ${escaped(publisher)} ${escaped(name)}. ` : ''}Síntiúis ó léitheoirí agus fógraíocht a íocann as; ní cheannaíonn ceachtar acu focal ann. Tá marc ar gach fógra.</p>`,
    }),
  },
}
