import type { KeyObject } from 'node:crypto'
import type { PlatformApp, PlatformPayment } from '../PlatformApp.js'
import { checkApps } from './checkApps.js'
import { readPrivateKey, readPublicKey, readSecretKey } from './readKey.js'
import { toSubscribeTemplates } from '../messages/toSubscribeTemplates.js'
import { toDomainLists } from '../../gateway/toDomainLists.js'

/** The part of `PlatformOptions` that stands in a file. */
export interface PlatformConfig {
  key: KeyObject
  apps: PlatformApp[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks what a person wrote into the config file, and reads the keys that it names.
 *
 * @param folder that paths of keys are relative to
 * @throws TypeError that names the field and what is wrong with it; never with a key in it
 */
export function checkPlatformConfig(value: unknown, folder: string): PlatformConfig {
  const fields = checkFields(value, '', ['$schema', 'key', 'apps'])
  const key = readSecretKey(fields['key'], 'key', folder)
  const apps = fields['apps']
  if (!Array.isArray(apps)) throw new TypeError('apps must be a list')
  return { key, apps: checkApps(apps.map((app, index) => readApp(app, `apps[${index}]`, folder))) }
}

function readApp(value: unknown, field: string, folder: string): PlatformApp {
  const fields = checkFields(value, field, appFields)
  const { account, origins, domains, payment, subscribeTemplates } = fields
  if (Object.hasOwn(fields, 'secret')) {
    throw new TypeError(`${field}.secret must not be in the file; write secretHash instead`)
  }
  return {
    appid: textOf(fields['appid'], `${field}.appid`),
    secretHash: textOf(fields['secretHash'], `${field}.secretHash`),
    ...(account !== undefined && { account: textOf(account, `${field}.account`) }),
    ...(origins !== undefined && { origins: textsOf(origins, `${field}.origins`) }),
    ...(domains !== undefined && { domains: toDomainLists(domains, `${field}.domains`) }),
    ...(subscribeTemplates !== undefined && {
      subscribeTemplates: toSubscribeTemplates(subscribeTemplates, `${field}.subscribeTemplates`),
    }),
    ...(payment !== undefined && { payment: readPayment(payment, `${field}.payment`, folder) }),
  }
}

// `secret` is listed because people try it, and deserve a better text than that it is no field.
const appFields = [
  'appid',
  'secret',
  'secretHash',
  'account',
  'origins',
  'domains',
  'payment',
  'subscribeTemplates',
]

function readPayment(value: unknown, field: string, folder: string): PlatformPayment {
  const fields = checkFields(value, field, ['mchid', 'name', 'apiKey', 'privateKey', 'publicKey'])
  const { name, privateKey, publicKey } = fields
  return {
    mchid: textOf(fields['mchid'], `${field}.mchid`),
    ...(name !== undefined && { name: textOf(name, `${field}.name`) }),
    apiKey: readSecretKey(fields['apiKey'], `${field}.apiKey`, folder),
    ...(privateKey !== undefined && {
      privateKey: readPrivateKey(privateKey, `${field}.privateKey`, folder),
    }),
    ...(publicKey !== undefined && {
      publicKey: readPublicKey(publicKey, `${field}.publicKey`, folder),
    }),
  }
}

function checkFields(value: unknown, field: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${field ? `${field} ` : ''}must be an object`)
  }
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue
    const known = names.filter((known) => known !== 'secret' && known !== '$schema').join(', ')
    throw new TypeError(`${field ? `${field}.` : ''}${name} is no field; the fields are ${known}`)
  }
  return value as Fields
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${field} must be a text`)
  return value
}

function textsOf(value: unknown, field: string): string[] {
  if (!Array.isArray(value)) throw new TypeError(`${field} must be a list`)
  return value.map((part, index) => textOf(part, `${field}[${index}]`))
}
