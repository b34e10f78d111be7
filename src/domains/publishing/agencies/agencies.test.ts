import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '#testing'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addAgency } from './add-agency.ts'
import { agenciesById } from './agencies.queries.ts'
import { attributionLine } from './agency.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const added = async (...given: Parameters<typeof addAgency>) => {
  const id = await addAgency(...given)
  const agency = (await agenciesById(room.editor.db, [id])).get(id)
  if (!agency) throw new Error('no agency')
  return agency
}

test('under an article an agency is named in the article’s language, with its year, on one line', async () => {
  const agency = await added(room.editor, { name: 'Ostend Press Agency', shortName: 'OPA' })
  expect(attributionLine(agency, 2026, 'en')).toBe(
    'With reporting by Ostend Press Agency. ©\u00A0OPA,\u00A02026',
  )
  expect(attributionLine(agency, 2026, 'ga')).toBe(
    'Le tuairisciú ó Ostend Press Agency. ©\u00A0OPA,\u00A02026',
  )
})

test('an agency that wants other words has them, in each language that it gave', async () => {
  const agency = await added(room.editor, {
    name: 'Basel Wire',
    shortName: 'BW',
    attribution: { en: 'Copyright Basel Wire. All rights reserved.' },
    usageTerms: 'Thirty days',
  })
  expect(agency).toMatchObject({
    slug: 'bw',
    usageTerms: 'Thirty days',
    attribution: {
      en: 'Copyright Basel Wire. All rights reserved.',
      ga: 'Le tuairisciú ó Basel Wire.',
    },
  })
})

test('an agency is there once by name, in whatever spelling; two may share letters', async () => {
  await added(room.editor, { name: 'Agence Été', shortName: 'AE' })
  const again = await refusalOf(addAgency(room.editor, { name: 'AGENCE ETE', shortName: 'Other' }))
  expect(again.words('en')).toContain('There is already an agency with this name')
  const other = await added(room.editor, { name: 'Aegean Express', shortName: 'AE' })
  expect(other.slug).toBe('ae-2')
})
