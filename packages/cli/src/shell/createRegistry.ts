import type { AppRegistry, OpenOptions, RegisteredApp } from '@miniview/container'
import type { AppManifest, ShellApp } from './ShellConfig.js'

/** A manifest with the address against which its own addresses count. */
interface Found {
  manifest: AppManifest
  base: string
}

/**
 * The apps that the page's configuration lists. Their manifests are asked for when an app first opens
 * another; one that cannot be had is asked for again next time.
 *
 * @param optionsOf brings an app's code and what else its manifest says
 */
export function createRegistry(
  apps: readonly ShellApp[],
  optionsOf: (manifest: AppManifest, base: string) => Promise<OpenOptions>,
): AppRegistry {
  const found = new Map<ShellApp, Found>()

  async function read(app: ShellApp): Promise<Found | undefined> {
    const known = found.get(app)
    if (known) return known
    const address = new URL(app.manifest, document.baseURI)
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      const { manifest: _address, ...decided } = app
      const told = (await answer.json()) as AppManifest
      const result = { manifest: { ...told, ...decided }, base: address.href }
      found.set(app, result)
      return result
    } catch (error) {
      console.error(`${address.href}: ${String(error)}`)
      return undefined
    }
  }

  return {
    async find(appId): Promise<RegisteredApp | undefined> {
      const all = await Promise.all(apps.map(read))
      const match = all.find((one) => one?.manifest.appId === appId)
      if (!match) return undefined
      const { manifest, base } = match
      return { name: manifest.name, load: () => optionsOf(manifest, base) }
    },
  }
}
