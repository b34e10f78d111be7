// Bare node:http that sends one answer: the measure for what a cached page may cost.
import { createServer } from 'node:http'
import { answerQuestions } from './child.ts'

let body = Buffer.alloc(0)
let headers: string[] = []
let status = 200
const server = createServer((_request, response) => {
  response.writeHead(status, headers)
  response.end(body)
})

answerQuestions(
  async (question) => {
    status = Number(question['status'])
    headers = question['headers'] as string[]
    body = Buffer.from(String(question['body']), 'base64')
    if (!server.listening)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return typeof address === 'object' ? address?.port : undefined
  },
  async () => void server.close(),
)
