import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDevServer } from '@miniview/cli'
import { launch } from '@miniview/testing'
import { expect, onTestFinished, test } from 'vitest'
import { writeSourceApp } from '../apps/sourceApp.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All that a browser loads of this repository. */
const bundleFolders = [
  'packages/sdk/dist',
  'packages/cli/dist/shell',
  'packages/testing/dist/container',
]

/** A film's own keys, for lists of pieces: hls.js has the same words for them. */
const filmKeys = /attachStream\.js$/

/** What only the platform's server knows of, or has as its development values. */
const serverOnly = [
  /session_?key/i,
  /app_?secret/i,
  /secretHash/,
  /aes-128-cbc/i,
  /hmac_sha256/,
  /jscode2session/,
  /the key of platforms/,
]

test('session_key and secrets are in no bundle', () => {
  const bundles = bundleFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|html)$/.test(name) && !filmKeys.test(name))
      .map((name) => join(root, folder, name)),
  )
  expect(bundles.length).toBeGreaterThan(20)
  const found = bundles.flatMap((file) => {
    // The container for tests is not minified, and still has its comments.
    const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/ .*$/gm, '')
    return serverOnly.filter((secret) => secret.test(text)).map((secret) => `${file}: ${secret}`)
  })
  expect(found).toEqual([])
})

test('miniview dev: the container logs in, the app’s own server exchanges, a page of another origin does not', async () => {
  const { folder } = await writeSourceApp()
  const dev = await startDevServer({ folder, port: 0, print: () => {} })
  onTestFinished(() => dev.close())
  const app = await launch({ url: `${dev.origin}/` })
  onTestFinished(() => app.close())
  const appid = 'mpsource0001'
  const ask = async (appid: string, url: string) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ appid }),
    })
    return (await response.json()) as { code: string }
  }
  const url = `${dev.origin}/miniview/login`
  const { code } = await app.container.evaluate(ask, appid, url)
  const search = new URLSearchParams({
    appid,
    secret: 'development',
    js_code: code,
    grant_type: 'authorization_code',
  })
  const exchanged = await fetch(`${dev.origin}/sns/jscode2session?${search}`)
  expect(await exchanged.json()).toHaveProperty('session_key')

  const foreign = await app.container.browser().newPage()
  await foreign.goto(dev.origin.replace('localhost', '127.0.0.1'))
  await expect(foreign.evaluate(ask, appid, url)).rejects.toThrow('Failed to fetch')
})
