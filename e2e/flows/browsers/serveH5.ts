import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPageScript } from '@miniview/cli'
import { serveFolder } from '@miniview/server'

const page = `<!doctype html><title>H5</title><style>button { color: rgb(1, 2, 3) }</style>
  <script src="/jssdk.js"></script>
  <button id="ask">ask</button><p id="said"></p>
  <script>
    document.querySelector('#ask').onclick = () => wx.getNetworkType({
      success: ({ networkType }) => { document.querySelector('#said').textContent = networkType },
    })
  </script>`

/** Serves one H5 page that asks the host when its button is tapped. */
export async function serveH5(): Promise<{ origin: string; close(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'miniview-h5-'))
  await writeFile(join(root, 'index.html'), page)
  await writeFile(join(root, 'jssdk.js'), await readPageScript('jssdk'))
  const server = await serveFolder({ root, hostname: '127.0.0.1', port: 0 })
  return {
    origin: server.origin,
    async close() {
      await server.close()
      await rm(root, { recursive: true })
    },
  }
}
