import { profilesOf } from '#domains/accounts'
import { queueCounts } from '#domains/discussion'
import { themePathOf } from '#platform/theme'
import type { Context } from '#platform/context'
import { IconLinks } from '#platform/icons'
import { localeOf } from '#platform/i18n'
import { beforePaint, type Shell } from '#platform/pages'
import { longDateWords, timeWords, zoneWords } from '#platform/zones'
import { NewsroomShell } from './newsroom-shell.view.tsx'
import { allRooms, roomsOf } from '#platform/rooms'

/** What stands around the staff's pages: the rooms that this person may enter, and what waits there. */
export const newsroomShell: Shell = {
  name: 'newsroom',
  keys: ['settings'],
  load: async () => undefined,
  async view({ page, assets, ctx }) {
    const { name, zone } = ctx.settings
    const now = ctx.clock.now()
    const theme = themePathOf(ctx.settings)
    const layout = page.layout ?? allRooms(ctx).find((room) => room.name === page.current)?.layout
    return (
      <NewsroomShell
        language={localeOf.en}
        title={page.title}
        body={page.body}
        {...(layout ? { room: layout } : {})}
        head={page.head}
        paper={{ name }}
        rooms={await barOf(ctx, page.current)}
        person={await personOf(ctx)}
        time={{
          iso: now.toISOString(),
          words: timeWords('en', zone, now),
          title: `${longDateWords('en', zone, now)}, ${zoneWords('en', zone, now)}`,
        }}
        assets={{
          styles: assets.style('newsroom'),
          ...(theme ? { theme } : {}),
          scripts: ['keys', 'sign-out', ...(page.islands ?? [])].map((island) =>
            assets.island(island),
          ),
          fonts: { serif: assets.font('serif.woff2'), sans: assets.font('sans.woff2') },
        }}
        icons={<IconLinks settings={ctx.settings} />}
        inlineScript={beforePaint}
      />
    )
  },
}

async function barOf(ctx: Context, current: string | undefined) {
  const own = roomsOf(ctx)
  const waiting = own.some(({ name }) => name === 'queue') ? (await queueCounts(ctx.db)).all : 0
  return own.map(({ href, title, key, name }) => ({
    href,
    name: title,
    key,
    current: name === current,
    ...(name === 'queue' ? { count: waiting } : {}),
  }))
}

async function personOf(ctx: Context) {
  if (ctx.actor.kind !== 'person') return { id: '', name: '', role: '' }
  const { id, name, roles } = ctx.actor
  const profile = (await profilesOf(ctx.db, [id])).get(id)
  return { id, name, role: profile?.title ?? roles.join(', ') }
}
