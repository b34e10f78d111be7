// A process of its own that sends requests to 127.0.0.1 for a bounded time.
import autocannon from 'autocannon'
import { answerQuestions } from './child.ts'

export interface LoadResult {
  readonly perSecond: number
  readonly requests: number
  readonly failures: number
}

// As a browser of today sends it.
const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }

answerQuestions(
  async (question) => {
    // The connections are spread over the addresses, each staying at its own.
    const urls = question['urls'] as readonly string[]
    const results = await Promise.all(
      urls.map((url) =>
        autocannon({
          url,
          connections: Number(question['connections']) / urls.length,
          duration: Number(question['seconds']),
          headers,
        }),
      ),
    )
    const total = (of: (result: autocannon.Result) => number) =>
      results.reduce((sum, result) => sum + of(result), 0)
    return {
      perSecond: total(({ requests, duration }) => requests.total / duration),
      requests: total(({ requests }) => requests.total),
      failures: total(({ non2xx, errors }) => non2xx + errors),
    } satisfies LoadResult
  },
  async () => {},
)
