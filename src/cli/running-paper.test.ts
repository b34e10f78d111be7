import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { warningsOfRunningPaper } from './running-paper.ts'

async function answering(body: string) {
  const server = createServer((request, response) =>
    response.end(request.url === '/readyz' ? body : ''),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return configOf(typeof address === 'object' && address ? address.port : 0)
}

function configOf(port: number) {
  const config = parseConfig({ PORT: String(port), HOST: '0.0.0.0' })
  if (!config.ok) throw new Error('the configuration is not valid')
  return config.value
}

test('doctor hears what the running paper warns of', async () => {
  const config = await answering('{"status":"ready","warnings":["a proxy is not trusted"]}')
  expect(await warningsOfRunningPaper(config)).toEqual(['a proxy is not trusted'])
})

test('doctor hears nothing where no paper runs, or another program, or one without warnings', async () => {
  expect(await warningsOfRunningPaper(await answering('something else'))).toEqual([])
  expect(await warningsOfRunningPaper(await answering('{"status":"ready"}'))).toEqual([])
  expect(await warningsOfRunningPaper(configOf(1))).toEqual([])
})
