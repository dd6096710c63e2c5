/** Takes all measures and writes docs/performance.md. Started by packages/scripts/src/bench.mjs. */
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openBrowser } from './openBrowser.js'
import { barsTable, reportOf, tableOfOutcome } from './reportOf.js'
import { serveFiles } from './serveFiles.js'
import { takeMeasures } from './takeMeasures.js'

const [executablePath] = process.argv.slice(2)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7)
/** Measures by name, to look into one of them; then no report is written. */
const only = process.env['BENCH_ONLY']?.split(',') ?? []
const reportFile = fileURLToPath(new URL('../../../../docs/performance.md', import.meta.url))

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
    await writeFile(reportFile, await toMarkdown(reportOf(outcomes, machine)))
    console.log(`\n${await toMarkdown(barsTable(outcomes))}\nWritten: docs/performance.md`)
  }
} finally {
  await browser.close()
  host.close()
  h5.close()
}
