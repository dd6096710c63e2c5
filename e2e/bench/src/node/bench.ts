/** Takes all measures and writes docs/performance.md. Started by packages/scripts/src/bench.mjs. */
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openCanvasBench } from '../canvas/CanvasBench.js'
import type { CanvasBench } from '../canvas/CanvasBench.js'
import { openComponentsBench } from '../components/ComponentsBench.js'
import type { ComponentsBench } from '../components/ComponentsBench.js'
import { openGatewayBench } from '../gateway/GatewayBench.js'
import type { GatewayBench } from '../gateway/GatewayBench.js'
import { openNetworkBench } from '../network/NetworkBench.js'
import type { NetworkBench } from '../network/NetworkBench.js'
import { openPreviewBench } from '../preview/PreviewBench.js'
import type { PreviewBench } from '../preview/PreviewBench.js'
import { openPlatformBench } from '../platform/PlatformBench.js'
import type { PlatformBench } from '../platform/PlatformBench.js'
import { openSourceBench } from '../source/SourceBench.js'
import type { SourceBench } from '../source/SourceBench.js'
import { openStorageBench } from '../storage/StorageBench.js'
import type { StorageBench } from '../storage/StorageBench.js'
import { openBrowser } from './openBrowser.js'
import { barsTable, reportOf, tableOfOutcome } from './reportOf.js'
import { serveFiles } from './serveFiles.js'
import { takeMeasures } from './takeMeasures.js'

const [executablePath] = process.argv.slice(2)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7)
/** Measures by name, to look into one of them; then no report is written. */
const only = process.env['BENCH_ONLY']?.split(',') ?? []
const reportFile = fileURLToPath(new URL('../../../../docs/performance.md', import.meta.url))

let sourceBench: Promise<SourceBench> | undefined
let networkBench: Promise<NetworkBench> | undefined
let storageBench: Promise<StorageBench> | undefined
let canvasBench: Promise<CanvasBench> | undefined
let previewBench: Promise<PreviewBench> | undefined
let platformBench: Promise<PlatformBench> | undefined
let componentsBench: Promise<ComponentsBench> | undefined
let gatewayBench: Promise<GatewayBench> | undefined

const [host, h5, browser] = await Promise.all([
  serveFiles(),
  serveFiles(),
  openBrowser(executablePath!),
])
try {
  const outcomes = await takeMeasures({
    browser,
    hostOrigin: `http://localhost:${host.port}`,
    h5Origin: `http://127.0.0.1:${h5.port}`,
    sourceBench: () => (sourceBench ??= openSourceBench(executablePath!)),
    networkBench: () => (networkBench ??= openNetworkBench(executablePath!)),
    storageBench: () => (storageBench ??= openStorageBench(executablePath!)),
    canvasBench: () => (canvasBench ??= openCanvasBench(executablePath!)),
    previewBench: () => (previewBench ??= openPreviewBench(executablePath!)),
    platformBench: () => (platformBench ??= openPlatformBench()),
    componentsBench: () => (componentsBench ??= openComponentsBench(executablePath!)),
    gatewayBench: () => (gatewayBench ??= openGatewayBench(executablePath!)),
    rounds,
    only,
    report: console.error,
  })
  const machine = { cores: cpus().length, browser: await browser.version(), rounds }
  const config = await resolveConfig(reportFile)
  const toMarkdown = (text: string) => format(text, { ...config, parser: 'markdown' })
  for (const outcome of outcomes) {
    console.log(`\n${outcome.measure.title}\n\n${await toMarkdown(tableOfOutcome(outcome))}`)
  }
  if (only.length === 0) {
    await writeFile(reportFile, await toMarkdown(await reportOf(outcomes, machine)))
    console.log(`\n${await toMarkdown(await barsTable(outcomes))}\nWritten: docs/performance.md`)
  }
} finally {
  await browser.close()
  host.close()
  h5.close()
  await (await sourceBench)?.close()
  await (await networkBench)?.close()
  await (await storageBench)?.close()
  await (await canvasBench)?.close()
  await (await previewBench)?.close()
  await (await platformBench)?.close()
  await (await componentsBench)?.close()
  await (await gatewayBench)?.close()
}
