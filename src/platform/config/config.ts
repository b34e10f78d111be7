import { isIP } from 'node:net'
import { z } from 'zod'
import { serverList } from '../db/index.ts'
import { fail, type Issue, ok, type Result } from '../result/index.ts'

const port = (example: string) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      `must be a port number such as ${example}`,
    )
    .transform(Number)

const address = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address such as ${example}`,
    )

/** An address of PostgreSQL, of several servers too, which are no URL to others. */
const databaseAddress = z.string().check(({ value, issues }) => {
  const message = issueOf(value)
  if (message) issues.push({ code: 'custom', message, input: value })
})

function issueOf(value: string): string | undefined {
  const example = 'postgres://standfirst:secret@db.example/standfirst'
  try {
    const one = serverList(value)?.connectionString ?? value
    if (URL.canParse(one) && /^postgres(ql)?:$/.test(new URL(one).protocol)) return undefined
    return `must be an address such as ${example}`
  } catch (error) {
    return error instanceof RangeError ? error.message : `must be an address such as ${example}`
  }
}

const environment = z.object({
  PORT: port('3000').default(3000),
  HOST: z
    .string()
    .refine(
      (text) => text === 'localhost' || isIP(text) !== 0,
      'must be an IP address such as 127.0.0.1 or 0.0.0.0',
    )
    .default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_CONNECTIONS: z
    .string()
    .refine(
      (text) => /^\d{1,3}$/.test(text) && Number(text) >= 4 && Number(text) <= 500,
      'must be a number from 4 to 500 such as 12',
    )
    .transform(Number)
    .default(12),
  DATABASE_USER: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]*$/, 'must be the name of a user of this machine such as nobody')
    .optional(),
  DATABASE_REPLICA_URL: z
    .never({
      error:
        'is not supported: every read goes to DATABASE_URL, for example postgres://standfirst:secret@db.example/standfirst; remove it',
    })
    .optional(),
  SITE_URL: address(['http:', 'https:'], 'https://paper.example')
    .refine(
      (text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`,
      'must be an origin without a path, such as https://paper.example',
    )
    .optional(),
  DEMO_GATEWAY_PORT: port('3001').optional(),
  SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example the output of: openssl rand -base64 33')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (text) => text.split(',').every((part) => isRange(part.trim())),
      'must be addresses or ranges separated by commas, such as 127.0.0.1,10.0.0.0/8',
    )
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters, for example the output of: openssl rand -base64 24')
    .optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example:465').optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'must be an address such as "The Paper <post@paper.example>"' })
    .optional(),
  S3_ENDPOINT: address(['http:', 'https:'], 'https://s3.eu-west-1.amazonaws.com').optional(),
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket such as paper-pictures',
    )
    .optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent; for example info',
    })
    .default('info'),
})

/** The machine's configuration, from the environment; a newsroom's own wishes are settings. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string | undefined
  readonly databaseUrl: string | undefined
  /** How many connections to the database this process may hold. */
  readonly databaseConnections: number
  readonly databaseUser: string | undefined
  /** Origin without a trailing slash. */
  readonly siteUrl: string
  readonly isLoopback: boolean
  readonly demoGatewayPort: number
  readonly secret: string | undefined
  /** Whose X-Forwarded-For is believed: without TRUSTED_PROXIES that of this machine alone. */
  readonly trustedProxies: string[]
  /** Whoever sends it as a bearer token may read `/metrics`. */
  readonly metricsToken: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly s3:
    | {
        endpoint: string
        bucket: string
        region: string
        accessKeyId: string
        secretAccessKey: string
      }
    | undefined
  readonly logLevel: string
}

/**
 * Reads the environment; each issue names the variable, what is wrong and an example.
 * @example const config = parseConfig(process.env)
 */
export function parseConfig(env: NodeJS.ProcessEnv): Result<Config> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
    )
  }
  const e = parsed.data
  const issues = [...s3Issues(e), ...portIssues(e)]
  if (issues.length > 0) return fail(issues)
  // As browsers write it in Origin: in lower case, without the port that goes without saying.
  const siteUrl = new URL(e.SITE_URL ?? `http://localhost:${e.PORT}`).origin
  return ok({
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    databaseConnections: e.DATABASE_CONNECTIONS,
    databaseUser: e.DATABASE_USER,
    siteUrl,
    isLoopback: ['localhost', '127.0.0.1', '[::1]'].includes(new URL(siteUrl).hostname),
    demoGatewayPort: e.DEMO_GATEWAY_PORT ?? e.PORT + 1,
    secret: e.SECRET,
    trustedProxies: e.TRUSTED_PROXIES?.split(',').map((part) => part.trim()) ?? ['loopback'],
    metricsToken: e.METRICS_TOKEN,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    s3: s3Of(e),
    logLevel: e.LOG_LEVEL,
  })
}

type Environment = z.output<typeof environment>

const s3Examples = {
  S3_ENDPOINT: 'https://s3.example',
  S3_BUCKET: 'paper-pictures',
  S3_ACCESS_KEY_ID: 'the-key-of-the-bucket',
  S3_SECRET_ACCESS_KEY: 'the-secret-of-that-key',
} as const
const s3Variables = [
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const

/** Pictures lie in S3 where all four variables are set; some of them alone are a mistake. */
function s3Issues(e: Environment): Issue[] {
  const missing = s3Variables.filter((name) => !e[name])
  if (missing.length === s3Variables.length) return []
  return missing.map((field) => ({
    field,
    message: `is missing, and pictures in S3 need ${s3Variables.join(', ')} together; for example ${field}=${s3Examples[field]}`,
  }))
}

function portIssues(e: Environment): Issue[] {
  const gateway = e.DEMO_GATEWAY_PORT ?? e.PORT + 1
  if (gateway !== e.PORT && gateway <= 65_535) return []
  return [
    {
      field: 'DEMO_GATEWAY_PORT',
      message: `must differ from PORT=${e.PORT}, for example 3001`,
    },
  ]
}

function s3Of(e: Environment): Config['s3'] {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = e
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined
  return {
    endpoint: endpoint.replace(/\/$/, ''),
    bucket,
    region: e.S3_REGION,
    accessKeyId,
    secretAccessKey,
  }
}

/** An address, or a range such as 10.0.0.0/8. */
function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
