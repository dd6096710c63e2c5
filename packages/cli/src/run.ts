import { PortTakenError } from '@miniview/server'
import { NoMiniProgramError } from '@miniview/miniprogram/compiler'
import { buildApp } from './build/buildApp.js'
import { BuildFailedError } from './build/BuildFailedError.js'
import { sizesText } from './build/buildSizes.js'
import type { Command } from './Command.js'
import { startDevServer } from './dev/startDevServer.js'
import { helpText } from './helpText.js'
import { OpenFailedError } from './open/OpenFailedError.js'
import { startOpen } from './open/startOpen.js'
import { packageVersion } from './packageVersion.js'
import { parseCommand } from './parseCommand.js'
import { UsageError } from './UsageError.js'

/**
 * Runs a command line. `dev` runs until the process is interrupted or asked to end.
 *
 * @param argv without the program's own name
 * @returns the exit code: 0 done; 1 failed; 2 a wrong command, flag, folder or config file
 */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await execute(parseCommand(argv))
    return 0
  } catch (error) {
    console.error(lineOf(error))
    return error instanceof UsageError || error instanceof NoMiniProgramError ? 2 : 1
  }
}

async function execute(command: Command): Promise<void> {
  if (command.name === 'help') process.stdout.write(helpText)
  else if (command.name === 'version') console.log(packageVersion())
  else if (command.name === 'dev') await serveUntilEnded(command)
  else if (command.name === 'open') await showUntilEnded(command)
  else {
    const { files, sizes } = await buildApp({ ...command, print: console.error })
    console.log(`Wrote ${files} files to ${command.out}; ${sizesText(sizes)}.`)
  }
}

async function serveUntilEnded({ folder, port, open, strict, origins }: Command & { name: 'dev' }) {
  const server = await startDevServer({ folder, port, strict, origins, print: console.error })
  const offlineOrigin = server.offlineOrigin()
  const addresses = [
    `  Container       ${server.origin}/`,
    ...(offlineOrigin ? [`  Offline pages   ${offlineOrigin}/`] : []),
  ]
  console.log(`\n${addresses.join('\n')}\n\n  Ctrl-C ends it.`)
  if (open) await openBrowser(`${server.origin}/`)
  await ended()
  await server.close()
}

async function showUntilEnded({ open, ...options }: Command & { name: 'open' }) {
  const server = await startOpen({ ...options, print: console.error })
  console.log(
    `\n  Container       ${server.origin}/\n  Page            ${server.pageAddress}\n\n  Ctrl-C ends it.`,
  )
  if (open) await openBrowser(`${server.origin}/`)
  await ended()
  await server.close()
}

/** Ends when the person or the system asks this process to. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** A machine without a browser is no reason to end the server. */
async function openBrowser(address: string): Promise<void> {
  try {
    // Loaded on first use, because it is seldom needed.
    const { default: open } = await import('open')
    await open(address)
  } catch (error) {
    console.error(`No browser could be opened: ${error instanceof Error ? error.message : error}`)
  }
}

/** What the person reads. An error of this program itself keeps the place where it happened. */
function lineOf(error: unknown): string {
  if (error instanceof UsageError) {
    return `${error.message.replace(/\.?$/, '.')} Try miniview --help.`
  }
  const isForPerson =
    error instanceof NoMiniProgramError ||
    error instanceof PortTakenError ||
    error instanceof BuildFailedError ||
    error instanceof OpenFailedError
  if (isForPerson) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
