/** Kills the browser while it writes, 20 times, and prints what was acknowledged and what was lost. */
import { killRounds } from './killRounds.js'

const [executablePath] = process.argv.slice(2)
const rounds = Number(process.env['KILL_ROUNDS'] ?? 20)
const seed = Number(process.env['KILL_SEED'] ?? 4)

const { acknowledged, lost } = await killRounds({
  executablePath: executablePath!,
  rounds,
  seed,
  report: console.error,
})
for (const write of lost) console.error('lost:', write)
console.log(`Kill test, ${rounds} rounds: acknowledged ${acknowledged}, lost ${lost.length}`)
if (lost.length > 0) process.exitCode = 1
