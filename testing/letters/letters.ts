import { sql } from 'kysely'
import { z } from 'zod'
import { personsData } from '../../src/domains/accounts/index.ts'
import type { Domain } from '../../src/platform/app/index.ts'
import { footerLinks } from '../../src/platform/footer/index.ts'
import { formRoute, pageRoute, seeOther } from '../../src/platform/http/index.ts'
import type { Job } from '../../src/platform/jobs/index.ts'
import { announce } from '../../src/platform/outbox/index.ts'
import { page } from '../../src/platform/pages/index.ts'
import { definePolicy, personOf } from '../../src/platform/policy/index.ts'
import { defineRefusals } from '../../src/platform/refusals/index.ts'
import { rooms } from '../../src/platform/rooms/index.ts'

const policy = definePolicy({
  'letter.print': { to: 'print a letter to the editor', roles: ['editor'] },
})
const refuse = defineRefusals({
  'letters.no_letter': {
    kind: 'not_found',
    en: () => 'There is no such letter.',
    ga: () => 'Níl a leithéid de litir ann.',
  },
})

const countLetters: Job = {
  name: 'letters.count',
  async run(ctx) {
    await sql`update letters.counts set count = (select count(*) from letters.letters)`.execute(
      ctx.db,
    )
  },
}

/** A small domain, as one would add it to the paper: letters to the editor. */
export const letters: Domain = {
  name: 'letters',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'letters',
      href: '/newsroom/letters',
      title: 'Letters',
      key: 'l',
      act: policy.act('letter.print'),
      layout: 'queue',
      place: 55,
    }),
    footerLinks.with({
      column: 'readers',
      href: '/letters',
      words: { en: 'Letters to the editor', ga: 'Litreacha chuig an eagarthóir' },
      place: 35,
    }),
    personsData.with({
      name: 'letters',
      exportOf: async (ctx, person) =>
        (
          await sql<{ text: string }>`select text from letters.letters
            where person_id = ${person}`.execute(ctx.db)
        ).rows,
      async erase(tx, person) {
        await sql`delete from letters.letters where person_id = ${person}`.execute(tx.db)
        return ['letters']
      },
    }),
  ],
  jobs: () => [countLetters],
  subscriptions: [{ event: 'letter.written', job: countLetters.name }],
  routes(app) {
    pageRoute(app, '/letters', { access: 'public' }, async ({ ctx }) => {
      const { rows } = await sql<{ text: string }>`select text from letters.letters
        where printed order by id`.execute(ctx.db)
      return page({
        shell: 'paper',
        title: 'Letters',
        body: rows.map(({ text }) => text).join(' | '),
      })
    })
    pageRoute(app, '/newsroom/letters', { access: policy.act('letter.print') }, async () =>
      page({ shell: 'newsroom', current: 'letters', title: 'Letters', body: 'All' }),
    )
    formRoute(
      app,
      '/letters',
      { access: 'signedIn', form: () => z.object({ text: z.string().min(1) }) },
      async ({ ctx, form }) => {
        await ctx.transaction(async (tx) => {
          await sql`insert into letters.letters (id, person_id, text)
            values (gen_random_uuid(), ${personOf(tx.actor).id}, ${form.text})`.execute(tx.db)
          await announce(tx, { type: 'letter.written', payload: {} })
        })
        return seeOther('/letters')
      },
    )
    formRoute(
      app,
      '/newsroom/letters/:id/printings',
      {
        access: policy.act('letter.print'),
        params: z.object({ id: z.uuid() }),
        form: () => z.object({}),
      },
      async ({ ctx, params }) => {
        await ctx.transaction(async (tx) => {
          await policy.must(tx, 'letter.print', params)
          const { numAffectedRows } = await sql`update letters.letters set printed = true
            where id = ${params.id}`.execute(tx.db)
          if (!numAffectedRows) throw refuse('letters.no_letter')
        })
        return seeOther('/letters')
      },
    )
  },
}
