import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { type IncomingMessage, request as http } from 'node:http'
import { request as https } from 'node:https'
import { join } from 'node:path'
import { deployFile, isHere, judge, type Outcome, run } from './outcome.ts'
import { freePort, settled } from './paper.ts'

/** Loads nginx.conf in a real nginx, and reads the paper through it. */
export async function checkNginx(folder: string, paper: number): Promise<Outcome[]> {
  if (!isHere('nginx', '-v') || !isHere('openssl', 'version'))
    return [{ state: 'not run', words: 'nginx.conf: nginx or openssl is not here' }]
  const ports = { paper, tls: await freePort(), plain: await freePort() }
  const conf = writeConf(folder, ports)
  const tested = run(['nginx', '-t', '-e', 'stderr', '-c', conf])
  const loads = judge(tested.code === 0, `nginx.conf loads in ${nameOfNginx()}`, tested.said)
  if (tested.code !== 0) return [loads]
  const child = spawn('nginx', ['-e', 'stderr', '-c', conf, '-g', 'daemon off;'], {
    stdio: 'ignore',
  })
  try {
    await settled(() => answers(ports.tls), 10_000)
    return [loads, ...(await readThrough(ports))]
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

const nameOfNginx = () => run(['nginx', '-v']).said.replace('nginx version: ', '').trim()

function writeConf(folder: string, ports: { paper: number; tls: number; plain: number }): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=paper.example', '-days', '1', '-keyout', key, '-out', certificate]
  run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject])
  const site = deployFile('nginx.conf')
    .replaceAll(/listen \[::\]:\d+[^;]*;/g, '')
    .replaceAll('listen 443', `listen 127.0.0.1:${ports.tls}`)
    .replaceAll('listen 80', `listen 127.0.0.1:${ports.plain}`)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports.paper}`)
    .replaceAll(/ssl_certificate_key [^;]*/g, `ssl_certificate_key ${key}`)
    .replaceAll(/ssl_certificate [^;]*/g, `ssl_certificate ${certificate}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const conf = join(folder, 'nginx.conf')
  writeFileSync(
    conf,
    `${user}\npid ${join(folder, 'nginx.pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`,
  )
  return conf
}

async function readThrough(ports: { tls: number; plain: number }): Promise<Outcome[]> {
  const front = await read(https, ports.tls, '/')
  const plain = await read(http, ports.plain, '/sections/x')
  const figures = await read(https, ports.tls, '/metrics')
  const hsts = front.headers['strict-transport-security']
  return [
    judge(
      front.statusCode === 200,
      'nginx.conf: the front page comes through',
      `${front.statusCode}`,
    ),
    judge(hsts === 'max-age=31536000', 'nginx.conf: HSTS comes once, from the program', `${hsts}`),
    judge(
      plain.statusCode === 301 && plain.headers.location === 'https://paper.example/sections/x',
      'nginx.conf: http leads to https',
      `${plain.statusCode} ${plain.headers.location}`,
    ),
    judge(figures.statusCode === 404, 'nginx.conf: figures are not for the world', 'answered'),
  ]
}

const answers = (port: number) =>
  read(https, port, '/').then(
    () => true,
    () => false,
  )

const read = (by: typeof https | typeof http, port: number, path: string) =>
  new Promise<IncomingMessage>((resolve, reject) =>
    by(
      {
        host: '127.0.0.1',
        port,
        path,
        headers: { host: 'paper.example' },
        rejectUnauthorized: false,
      } as object,
      (answer: IncomingMessage) => resolve(answer.resume()),
    )
      .once('error', reject)
      .end(),
  )
