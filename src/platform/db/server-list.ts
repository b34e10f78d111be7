/** One of the servers that DATABASE_URL names. */
export interface NamedServer {
  readonly host: string
  readonly port: number
  /** As an operator reads it, without user and password. */
  readonly name: string
}

export interface ServerList {
  readonly servers: readonly NamedServer[]
  /** An address of the first server alone, which the driver can read. */
  readonly connectionString: string
  /** `primary` takes a server that is no standby; `read-write` also asks that it is not set read-only. */
  readonly wanted: 'read-write' | 'primary'
}

const parts = /^(postgres(?:ql)?:\/\/)([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/
const attribute = 'target_session_attrs'
const wantable: readonly string[] = ['read-write', 'primary']

/**
 * The servers of an address that names several as libpq does, or asks for one that can be written to.
 * `undefined` for an address of one server, which the driver reads by itself.
 * @throws RangeError with words for an operator
 * @example serverList('postgres://paper:pw@a:5432,b:5433/paper?target_session_attrs=read-write')
 */
export function serverList(address: string): ServerList | undefined {
  const [, protocol = '', authority = '', path = '', search = ''] = parts.exec(address) ?? []
  const afterUser = authority.lastIndexOf('@') + 1
  const query = new URLSearchParams(search)
  const wanted = query.get(attribute)
  const hosts = query.get('host')?.split(',') ?? authority.slice(afterUser).split(',')
  if (hosts.length === 1 && wanted === null) return undefined
  if (wanted !== null && !wantable.includes(wanted))
    throw new RangeError(
      `has ${attribute}=${wanted}: Standfirst writes on every connection, so it must be read-write or primary, for example ${attribute}=read-write`,
    )
  const servers = withPorts(hosts, query.get('port')?.split(','))
  const [first] = servers
  if (!first) throw new RangeError('names no server')
  query.delete(attribute)
  query.set('host', first.host)
  query.set('port', String(first.port))
  return {
    servers,
    connectionString: `${protocol}${authority.slice(0, afterUser)}localhost${path}?${query.toString()}`,
    wanted: wanted === 'primary' ? 'primary' : 'read-write',
  }
}

const ordinaryPort = 5432

function withPorts(hosts: readonly string[], ports: readonly string[] = []): NamedServer[] {
  if (ports.length > 1 && ports.length !== hosts.length)
    throw new RangeError(
      `names ${hosts.length} hosts and ${ports.length} ports: give one port, or one for each host`,
    )
  return hosts.map((text, index) => {
    const { host, port } = apart(decodeURIComponent(text))
    const number = Number(port ?? ports[index] ?? ports[0] ?? ordinaryPort)
    if (host === '' || !Number.isInteger(number) || number < 1 || number > 65_535)
      throw new RangeError(
        `names a server as "${text}": each is a host, or a host and a port, for example a.example:5432,b.example:5432`,
      )
    return { host, port: number, name: host.startsWith('/') ? host : `${host}:${number}` }
  })
}

/** A host and its port; an address of IPv6 stands in brackets, a folder of sockets has no port. */
function apart(text: string): { host: string; port?: string } {
  if (text.startsWith('/')) return { host: text }
  const [, inBrackets, plain = '', port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/.exec(text) ?? []
  return { host: inBrackets ?? plain, ...(port === undefined ? {} : { port }) }
}
