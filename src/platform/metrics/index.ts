import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Streams } from '../live/index.ts'
import type { PageCache } from '../page-cache/index.ts'

export interface Metrics {
  countRequest(method: string, route: string, status: number, milliseconds: number): void
  countJob(name: string, outcome: 'done' | 'failed'): void
  setOutboxAge(seconds: number): void
  /** The text format of Prometheus. */
  text(): Promise<string>
}

/** What this process measures about itself; nothing about readers. */
export function createMetrics(cache: PageCache, streams: Pick<Streams, 'counts'>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'standfirst_requests_total',
    help: 'Requests that reached the router',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'standfirst_request_seconds',
    help: 'Time to answer, past the page cache',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.2, 1, 5],
    registers,
  })
  const jobs = new Counter({
    name: 'standfirst_jobs_total',
    help: 'Jobs that ended',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const outboxAge = new Gauge({
    name: 'standfirst_outbox_age_seconds',
    help: 'Age of the oldest event that no dispatcher has taken',
    registers,
  })
  const pages = new Gauge({
    name: 'standfirst_page_cache',
    help: 'The page cache',
    labelNames: ['what'],
    registers,
    collect() {
      for (const [what, value] of Object.entries({ ...cache.size, ...cache.counts }))
        this.set({ what }, value)
    },
  })
  const live = new Gauge({
    name: 'standfirst_streams',
    help: 'Event streams: open now; and since the start opened, told, refused, cut',
    labelNames: ['what'],
    registers,
    collect() {
      for (const [what, value] of Object.entries(streams.counts)) this.set({ what }, value)
    },
  })
  return {
    countRequest(method, route, status, milliseconds) {
      requests.inc({ method, route, status })
      durations.observe({ route }, milliseconds / 1000)
    },
    countJob: (job, outcome) => jobs.inc({ job, outcome }),
    setOutboxAge: (seconds) => outboxAge.set(seconds),
    text: async () => {
      await Promise.all([pages.get(), live.get()])
      return registry.metrics()
    },
  }
}
