import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCompiler } from '@miniview/miniprogram/compiler'
import { quantile } from '../measures/quantile.js'
import { compileCold } from './compile.js'
import type { SourceContenderId } from './sourceContenders.js'
import type { SourceMeasure } from './SourceMeasure.js'

const times = 9

/** A file of a subpackage, and what a person writes at its end. */
const changes = new Map<SourceContenderId, { extension: string; added(time: number): string }>([
  ['changedScript', { extension: 'js', added: (time) => `\nconst added${time} = ${time}\n` }],
  ['changedTemplate', { extension: 'wxml', added: (time) => `\n<view>added ${time}</view>\n` }],
  [
    'changedStyle',
    { extension: 'wxss', added: (time) => `\n.added-${time} { top: ${time}rpx }\n` },
  ],
])

export const recompile: SourceMeasure = {
  title: 'Compile after a change',
  about: `One file of that mini program is written anew and its path given to the compiler, ${times} times; until the whole app is linked again.`,
  rows: [
    { contender: 'coldCompile' },
    { contender: 'changedScript' },
    { contender: 'changedTemplate' },
    { contender: 'changedStyle' },
  ],
  columns: [{ key: 'time', title: 'ms' }],
  ratio: 'lower is better',
  async take({ folder }, contender) {
    const change = changes.get(contender)
    return { time: change ? await changeFile(folder, change) : await compileCold(folder) }
  },
}

async function changeFile(
  folder: string,
  { extension, added }: { extension: string; added(time: number): string },
): Promise<number> {
  const compiler = createCompiler({ root: folder, sourceMaps: true })
  await compiler.compile()
  const file = join(compiler.folder, `packageTrade/invoices/list/list.${extension}`)
  const original = await readFile(file, 'utf8')
  const durations: number[] = []
  for (let time = 0; time < times; time++) {
    await writeFile(file, original + added(time))
    const start = performance.now()
    const { build, problems } = await compiler.compile([file])
    durations.push(performance.now() - start)
    if (!build) throw new Error(`The changed file does not compile: ${problems[0]?.message}`)
  }
  await writeFile(file, original)
  await compiler.close()
  return quantile(durations, 0.5)
}
