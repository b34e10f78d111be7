import { expect, test } from 'vitest'
import type { Domain } from '../app/index.ts'
import { testPlatform } from '#testing'

test('a program with a route that does not say who may ask for it does not start', async () => {
  const careless: Domain = {
    name: 'careless',
    routes: (app) => void app.fastify.get('/secrets', async () => 'all of them'),
  }
  await expect(testPlatform([careless])).rejects.toThrow(
    'The route GET /secrets does not say who may ask for it: give it an access.',
  )
})

test('two acts of one name are a fault in the program', async () => {
  const act = { name: 'letter.read', to: 'read letters', roles: [], ownRoles: [] }
  const domains: Domain[] = [
    { name: 'letters', acts: [act] },
    { name: 'post', acts: [{ ...act }] },
  ]
  await expect(testPlatform(domains)).rejects.toThrow('Two acts are called letter.read')
})
