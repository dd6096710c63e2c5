import { expect, it } from 'vitest'
import { parseCommand } from './parseCommand.js'
import { UsageError } from './UsageError.js'

it('reads dev with its defaults', () => {
  expect(parseCommand(['dev', './app'])).toEqual({
    name: 'dev',
    folder: './app',
    port: 5210,
    open: false,
    strict: false,
    origins: [],
  })
})

it('reads every flag of dev, in any order', () => {
  const args = ['dev', '--open', '--strict', '--origin', 'https://a.example', 'app', '-p', '0']
  expect(parseCommand([...args, '--origin=http://127.0.0.1:8081/'])).toEqual({
    name: 'dev',
    folder: 'app',
    port: 0,
    open: true,
    strict: true,
    origins: ['https://a.example', 'http://127.0.0.1:8081'],
  })
})

it('reads open with its defaults and with every flag', () => {
  expect(parseCommand(['open', 'https://a.example'])).toEqual({
    name: 'open',
    url: 'https://a.example/',
    port: 5210,
    open: false,
    userAgent: { profile: 'tcmpp' },
    app: undefined,
    device: undefined,
  })
  const flags = ['--ua', 'ios', '--app', 'app.json', '--device', 'small', '-p', '0', '--open']
  expect(parseCommand(['open', ...flags, 'http://localhost:3000/x?y'])).toMatchObject({
    url: 'http://localhost:3000/x?y',
    port: 0,
    open: true,
    userAgent: { profile: 'wechat', phone: expect.stringContaining('iPhone') as string },
    app: 'app.json',
    device: { width: 320, height: 568, pixelRatio: 2 },
  })
})

it('reads every flag of build', () => {
  const args = ['build', 'app', '--out', 'dist', '--origin', 'https://a.example']
  expect(parseCommand([...args, '--offline-origin', 'https://offline.example'])).toEqual({
    name: 'build',
    folder: 'app',
    out: 'dist',
    origins: ['https://a.example'],
    offlineOrigin: 'https://offline.example',
  })
  expect(parseCommand(['build', 'app', '-o', 'dist'])).toEqual({
    name: 'build',
    folder: 'app',
    out: 'dist',
    origins: [],
    offlineOrigin: undefined,
  })
})

it('knows --help and --version, alone and after a command', () => {
  for (const args of [['--help'], ['-h'], ['dev', '--help'], ['build', 'x', '-h']]) {
    expect(parseCommand(args)).toEqual({ name: 'help' })
  }
  for (const args of [['--version'], ['-v'], ['dev', '-v']]) {
    expect(parseCommand(args)).toEqual({ name: 'version' })
  }
})

it.each([
  [[], 'The command is missing: dev, open or build.'],
  [['serve', 'app'], '"serve" is no command; the commands are dev, open and build.'],
  [['__proto__'], '"__proto__" is no command; the commands are dev, open and build.'],
  [['--port', '1'], "Unknown option '--port'. The flags are --help, --version."],
  [['dev'], 'dev needs the folder of a mini program: miniview dev DIR'],
  [['dev', 'a', 'b'], 'dev takes one folder; "b" is one too many.'],
  [
    ['dev', 'a', '--out', 'b'],
    "Unknown option '--out'. The flags of dev are --help, --version, --port, --open, --origin, --strict.",
  ],
  [['dev', 'a', '--port', 'many'], '--port "many" is no port number from 0 to 65535.'],
  [['dev', 'a', '--port', '65536'], '--port "65536" is no port number from 0 to 65535.'],
  [['dev', 'a', '--port', ''], '--port "" is no port number from 0 to 65535.'],
  [
    ['dev', 'a', '--origin', 'https://*.example'],
    '--origin "https://*.example" is not an exact origin such as "https://h5.example.com".',
  ],
  [['open'], 'open needs the address of a page: miniview open URL'],
  [['open', 'https://a.example', 'b'], 'open takes one address; "b" is one too many.'],
  [['open', 'a.example'], '"a.example" is no address that begins with http:// or https://.'],
  [['open', 'file:///a'], '"file:///a" is no address that begins with http:// or https://.'],
  [['open', 'https://a:b@c.example'], 'The address must hold no user name and no password.'],
  [
    ['open', 'https://a.example', '--ua', 'nokia'],
    '--ua "nokia" is none of tcmpp, wechat, android, ios.',
  ],
  [
    ['open', 'https://a.example', '--device', 'nokia'],
    '--device "nokia" is none of iphone-se, iphone-15, iphone-15-pro-max, pixel-8, galaxy-s24, mate-60, small.',
  ],
  [['build', 'a'], 'build needs --out with the folder to write.'],
  [['build', 'a', '--out', ''], 'build needs --out with the folder to write.'],
  [
    ['build', 'a', '--out', 'b', '--offline-origin', 'http://a.example'],
    '--offline-origin "http://a.example" must be https; plain http is for loopback addresses only.',
  ],
])('refuses %j in one line', (args, message) => {
  expect(() => parseCommand(args)).toThrow(new UsageError(message))
})

it.each([
  ['dev', 'a', '--port'],
  ['dev', 'a', '--open=yes'],
  ['dev', 'a', '-x'],
  ['dev', 'a', '--port', '-1'],
])('refuses what Node’s own parser does, in one line: %s %s %s %s', (...args) => {
  const refuse = () => parseCommand(args.filter((arg) => arg !== undefined))
  expect(refuse).toThrow(UsageError)
  expect(refuse).toThrow(/^[^\n]+ The flags of dev are [^\n]+\.$/)
})
