import { type Section, sectionsOf } from '#domains/publishing'
import { supporterCount } from '#domains/contributions'
import { linksIn } from '#platform/footer'
import { IconLinks } from '#platform/icons'
import { localeOf, number } from '#platform/i18n'
import { beforePaint, type Shell } from '#platform/pages'
import type { Settings } from '#platform/settings'
import { dayIn, longDateWords, timeWords, zoneWords } from '#platform/zones'
import { earWords } from './ears.ts'
import type { FooterLinks } from './footer.view.tsx'
import { PaperShell } from './shell.view.tsx'
import { themePathOf } from '#platform/theme'
import { words } from './words.ts'

interface PaperShellData {
  readonly sections: readonly Section[]
  /** The rounded count, where it may be shown. */
  readonly supporters: number | undefined
  readonly footer: FooterLinks
}

/** What stands around every page of the reader's paper; the same for every reader. */
export const paperShell: Shell = {
  name: 'paper',
  keys: ['navigation', 'settings', 'supporter-count'],
  async load(ctx): Promise<PaperShellData> {
    const [sections, count] = await Promise.all([sectionsOf(ctx.db), supporterCount(ctx.db)])
    const footer = {
      paper: linksIn(ctx, 'paper'),
      readers: linksIn(ctx, 'readers'),
      rights: linksIn(ctx, 'rights'),
    }
    return { sections, supporters: count.shown ?? undefined, footer }
  },
  view({ page, data, assets, ctx }) {
    const { sections, supporters, footer } = data as PaperShellData
    const { settings } = ctx
    const language = page.language ?? settings.language
    const now = ctx.clock.now()
    const theme = themePathOf(settings)
    return (
      <PaperShell
        language={localeOf[language]}
        title={page.title}
        description={page.description ?? settings.tagline}
        {...(page.canonical ? { canonical: `${ctx.site.origin}${page.canonical}` } : {})}
        {...(page.robots ? { robots: page.robots } : {})}
        head={page.head}
        body={page.body}
        paper={identityOf(settings, now)}
        sections={sections}
        {...(language === settings.language ? {} : { namesIn: localeOf[settings.language] })}
        {...(page.current ? { current: page.current } : {})}
        {...(page.isFront ? frontOf(settings, supporters, now) : { kind: 'inside' })}
        assets={{
          styles: assets.style('paper'),
          ...(theme ? { theme } : {}),
          scripts: ['account-menu', 'theme-switch', ...(page.islands ?? [])].map((name) =>
            assets.island(name),
          ),
          fonts: { serif: assets.font('serif.woff2'), sans: assets.font('sans.woff2') },
        }}
        icons={<IconLinks settings={settings} />}
        inlineScript={beforePaint}
        words={words[language]}
        footer={footer}
      />
    )
  },
}

const identityOf = (settings: Settings, now: Date) => ({
  name: settings.name,
  editor: settings.editor,
  publisher: settings.publisher,
  tagline: settings.tagline,
  zoneName: zoneWords(settings.language, settings.zone, now),
})

const frontOf = (settings: Settings, supporters: number | undefined, now: Date) => ({
  kind: 'front' as const,
  date: {
    iso: dayIn(settings.zone, now),
    words: longDateWords(settings.language, settings.zone, now),
  },
  ears: earsOf(settings, supporters, now),
})

function earsOf(settings: Settings, supporters: number | undefined, now: Date) {
  const w = earWords[settings.language]
  const updated = (
    <>
      {w.updated}{' '}
      <time datetime={now.toISOString()}>{timeWords(settings.language, settings.zone, now)}</time>{' '}
      {zoneWords(settings.language, settings.zone, now)}.{' '}
      {supporters === undefined ? null : w.supporters(number(settings.language, supporters))}
    </>
  )
  return {
    start: { heading: w.free, words: settings.tagline },
    end: { heading: w.today, words: updated },
  }
}
