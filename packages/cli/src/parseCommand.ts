import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import type { Command } from './Command.js'
import { devices } from './open/devices.js'
import { userAgents } from './open/userAgents.js'
import { toExactOrigin } from './toExactOrigin.js'
import { UsageError } from './UsageError.js'

/** The port of `miniview dev` and `miniview open` where none is given. */
export const standardPort = 5210

const everywhere = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const devFlags = {
  ...everywhere,
  port: { type: 'string', short: 'p' },
  open: { type: 'boolean' },
  origin: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
} as const

const openFlags = {
  ...everywhere,
  port: { type: 'string', short: 'p' },
  open: { type: 'boolean' },
  ua: { type: 'string' },
  app: { type: 'string' },
  device: { type: 'string' },
} as const

const buildFlags = {
  ...everywhere,
  out: { type: 'string', short: 'o' },
  origin: { type: 'string', multiple: true },
  'offline-origin': { type: 'string' },
} as const

/**
 * Reads the command line.
 *
 * @param args without the program's own name
 * @throws UsageError for an unknown command or flag, and for a value that cannot be
 */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === 'dev') return parseDev(rest)
  if (name === 'build') return parseBuild(rest)
  if (name === 'open') return parseOpen(rest)
  if (name !== undefined && !name.startsWith('-')) {
    throw new UsageError(`"${name}" is no command; the commands are dev, open and build.`)
  }
  const { values } = parse(args, everywhere, undefined)
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  throw new UsageError('The command is missing: dev, open or build.')
}

function parseDev(args: readonly string[]): Command {
  const { values, positionals } = parse(args, devFlags, 'dev')
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  return {
    name: 'dev',
    folder: folderOf(positionals, 'dev'),
    port: values.port === undefined ? standardPort : portOf(values.port),
    open: values.open ?? false,
    strict: values.strict ?? false,
    origins: (values.origin ?? []).map((text) => originOf(text, 'origin')),
  }
}

function parseBuild(args: readonly string[]): Command {
  const { values, positionals } = parse(args, buildFlags, 'build')
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const folder = folderOf(positionals, 'build')
  if (!values.out) throw new UsageError('build needs --out with the folder to write.')
  const offlineOrigin = values['offline-origin']
  return {
    name: 'build',
    folder,
    out: values.out,
    origins: (values.origin ?? []).map((text) => originOf(text, 'origin')),
    offlineOrigin: offlineOrigin && originOf(offlineOrigin, 'offline-origin'),
  }
}

function parseOpen(args: readonly string[]): Command {
  const { values, positionals } = parse(args, openFlags, 'open')
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  return {
    name: 'open',
    url: addressOf(positionals),
    port: values.port === undefined ? standardPort : portOf(values.port),
    open: values.open ?? false,
    userAgent: oneOf(userAgents, values.ua ?? 'tcmpp', 'ua'),
    app: values.app,
    device: values.device === undefined ? undefined : oneOf(devices, values.device, 'device'),
  }
}

/** Node's own parser, with its complaints in one short line. */
function parse<Flags extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Flags,
  command: string | undefined,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: command !== undefined })
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.? To specify|\n/)
    const flags = Object.keys(options).map((name) => `--${name}`)
    throw new UsageError(
      `${reason.replace(/\.$/, '')}. The flags${command ? ` of ${command}` : ''} are ${flags.join(', ')}.`,
    )
  }
}

function folderOf(positionals: readonly string[], command: string): string {
  const [folder, surplus] = positionals
  if (folder === undefined) {
    throw new UsageError(`${command} needs the folder of a mini program: miniview ${command} DIR`)
  }
  if (surplus !== undefined) {
    throw new UsageError(`${command} takes one folder; "${surplus}" is one too many.`)
  }
  return folder
}

function addressOf(positionals: readonly string[]): string {
  const [address, surplus] = positionals
  if (address === undefined) {
    throw new UsageError('open needs the address of a page: miniview open URL')
  }
  if (surplus !== undefined) {
    throw new UsageError(`open takes one address; "${surplus}" is one too many.`)
  }
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`"${address}" is no address that begins with http:// or https://.`)
  }
  if (url.username || url.password) {
    throw new UsageError('The address must hold no user name and no password.')
  }
  return url.href
}

function oneOf<Value>(choices: ReadonlyMap<string, Value>, name: string, flag: string): Value {
  const value = choices.get(name)
  if (value === undefined) {
    throw new UsageError(`--${flag} "${name}" is none of ${[...choices.keys()].join(', ')}.`)
  }
  return value
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`--port "${text}" is no port number from 0 to 65535.`)
  }
  return port
}

function originOf(text: string, flag: string): string {
  try {
    return toExactOrigin(text)
  } catch (error) {
    throw new UsageError(`--${flag} ${(error as Error).message}.`)
  }
}
