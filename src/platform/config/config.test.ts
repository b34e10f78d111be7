import { describe, expect, test } from 'vitest'
import { parseConfig } from './index.ts'

const issuesOf = (env: NodeJS.ProcessEnv) => {
  const parsed = parseConfig(env)
  return parsed.ok ? [] : parsed.issues
}
const valueOf = (env: NodeJS.ProcessEnv) => {
  const parsed = parseConfig(env)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const s3 = {
  S3_ENDPOINT: 'https://s3.example/',
  S3_BUCKET: 'paper-pictures',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
}

describe('the configuration', () => {
  test('needs nothing: what is not set has a default for one machine', () => {
    expect(valueOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: undefined,
      databaseUrl: undefined,
      databaseUser: undefined,
      siteUrl: 'http://localhost:3000',
      isLoopback: true,
      demoGatewayPort: 3001,
      secret: undefined,
      trustedProxies: ['loopback'],
      databaseConnections: 12,
      smtpUrl: undefined,
      mailFrom: undefined,
      s3: undefined,
      logLevel: 'info',
    })
  })

  test('takes an empty variable as one that is not set', () => {
    expect(valueOf({ PORT: '', SITE_URL: '', S3_BUCKET: '', SECRET: '' })).toEqual(valueOf({}))
  })

  test('follows the port in the address and in the gateway’s port', () => {
    expect(valueOf({ PORT: '4100' })).toMatchObject({
      siteUrl: 'http://localhost:4100',
      demoGatewayPort: 4101,
    })
  })

  test('knows an address that only this machine reaches', () => {
    const isLoopback = (SITE_URL: string) => valueOf({ SITE_URL }).isLoopback
    expect(
      ['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost'].map(isLoopback),
    ).toEqual([true, true, true])
    expect(
      [
        'https://paper.example',
        'http://127.0.0.1.paper.example',
        'http://localhost.paper.example',
      ].map(isLoopback),
    ).toEqual([false, false, false])
  })

  test('writes the address as browsers write an origin', () => {
    expect(valueOf({ SITE_URL: 'https://Paper.Example:443/' }).siteUrl).toBe(
      'https://paper.example',
    )
  })

  test('reads proxies, addresses and ranges alike', () => {
    expect(
      valueOf({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,2001:db8::/32' }).trustedProxies,
    ).toEqual(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'])
  })

  test('keeps pictures in S3 where all of it is said', () => {
    expect(valueOf(s3).s3).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'paper-pictures',
      region: 'auto',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })
    expect(valueOf({ ...s3, S3_REGION: 'eu-west-1' }).s3?.region).toBe('eu-west-1')
  })
})

describe('a wrong variable', () => {
  test.each([
    ['PORT', 'x', '3000'],
    ['PORT', '3000.5', '3000'],
    ['PORT', '0', '3000'],
    ['PORT', '70000', '3000'],
    ['PORT', '0x10', '3000'],
    ['HOST', 'paper.example', '127.0.0.1'],
    ['DATABASE_URL', 'mysql://db.example/x', 'postgres://'],
    ['DATABASE_URL', 'db.example', 'postgres://'],
    ['DATABASE_USER', 'no body', 'nobody'],
    ['DATABASE_REPLICA_URL', 'postgres://db.example/x', 'postgres://'],
    ['SITE_URL', 'paper.example', 'https://paper.example'],
    ['SITE_URL', 'ftp://paper.example', 'https://paper.example'],
    ['SITE_URL', 'https://paper.example/news', 'https://paper.example'],
    ['SITE_URL', 'https://paper.example/?a=b', 'https://paper.example'],
    ['SITE_URL', 'https://user:pass@paper.example', 'https://paper.example'],
    ['DEMO_GATEWAY_PORT', '-1', '3001'],
    ['DEMO_GATEWAY_PORT', '3000', '3001'],
    ['SECRET', 'too short', 'openssl'],
    ['DATABASE_CONNECTIONS', '3', '12'],
    ['DATABASE_CONNECTIONS', 'many', '12'],
    [
      'DATABASE_URL',
      'postgres://a,b/x?target_session_attrs=any',
      'target_session_attrs=read-write',
    ],
    [
      'DATABASE_URL',
      'postgres://a/x?target_session_attrs=standby',
      'target_session_attrs=read-write',
    ],
    ['DATABASE_URL', 'postgres://a:1,b:x/x', 'a.example:5432,b.example:5432'],
    ['DATABASE_URL', 'postgres://a,,b/x', 'a.example:5432,b.example:5432'],
    ['DATABASE_URL', 'postgres://x?host=a,b,c&port=1,2', 'one for each host'],
    ['DATABASE_URL', 'mysql://a,b/x', 'postgres://'],
    ['TRUSTED_PROXIES', 'localhost', '127.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0.0/99', '10.0.0.0/8'],
    ['TRUSTED_PROXIES', '10.0.0.1,,10.0.0.2', '10.0.0.0/8'],
    ['SMTP_URL', 'mail.example:465', 'smtps://'],
    ['MAIL_FROM', 'The Paper', 'post@paper.example'],
    ['S3_ENDPOINT', 's3.example', 'https://s3'],
    ['S3_BUCKET', 'a/b', 'paper-pictures'],
    ['LOG_LEVEL', 'loud', 'info'],
  ])('%s=%s is named, with an example', (name, value, example) => {
    const issues = issuesOf({ [name]: value })
    expect(issues.map((issue) => issue.field)).toEqual([name])
    expect(issues[0]?.message).toContain(example)
  })

  test('is one of several: all are named at once', () => {
    expect(
      issuesOf({ PORT: 'x', SITE_URL: 'y', LOG_LEVEL: 'z' }).map((issue) => issue.field),
    ).toEqual(['PORT', 'SITE_URL', 'LOG_LEVEL'])
  })

  test('the last port leaves none for the gateway, which then needs its own', () => {
    expect(issuesOf({ PORT: '65535' }).map((issue) => issue.field)).toEqual(['DEMO_GATEWAY_PORT'])
    expect(issuesOf({ PORT: '65535', DEMO_GATEWAY_PORT: '3001' })).toEqual([])
  })

  test('S3 that is half said names each variable that is missing', () => {
    for (const name of Object.keys(s3)) {
      const issues = issuesOf({ ...s3, [name]: undefined })
      expect(issues.map((issue) => issue.field)).toEqual([name])
      expect(issues[0]?.message).toContain(`for example ${name}=`)
    }
  })
})
