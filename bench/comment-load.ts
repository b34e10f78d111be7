// A process of its own: eight clients that post comments one after another for a bounded time.
import { Agent, request } from 'node:http'
import { answerQuestions } from './child.ts'
import type { Commenters } from './commenters.ts'

const clients = 8
const posted = { whole: 0, bare: 0 }
// Who posts the bare way is bound by no rate, but would use up that of who goes the whole way.
const peopleOfBare = 200

answerQuestions(
  async (question) => {
    const { url, articleId, people } = question['commenters'] as Commenters
    const way = question['way'] === 'bare' ? 'bare' : 'whole'
    const isBare = way === 'bare'
    const own = isBare ? people.slice(0, peopleOfBare) : people.slice(peopleOfBare)
    const until = performance.now() + Number(question['seconds']) * 1000
    const agent = new Agent({ keepAlive: true, maxSockets: clients })
    let done = 0
    let failures = 0
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < until) {
          const person = own[posted[way] % own.length]
          posted[way] += 1
          const text = `The ${posted[way]}th letter (${way}) about the bridge: it has stood there since before most of us came, and it will be missed.`
          const fields: Record<string, string> = isBare
            ? { text, article: articleId, person: person?.id ?? '' }
            : { text }
          const path = isBare ? '/bench/comments' : `/articles/${articleId}/comments`
          const status = await post(agent, url, path, fields, isBare ? '' : (person?.cookie ?? ''))
          if (status === 303) done += 1
          else failures += 1
        }
      }),
    )
    agent.destroy()
    return { requests: done, failures }
  },
  async () => {},
)

function post(
  agent: Agent,
  origin: string,
  path: string,
  fields: Record<string, string>,
  cookie: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, origin),
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin,
          'sec-fetch-site': 'same-origin',
          accept: 'text/html',
          ...(cookie ? { cookie } : {}),
        },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(new URLSearchParams(fields).toString())
  })
}
