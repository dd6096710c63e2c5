import { canvasContenders } from '../canvas/canvasContenders.js'
import { componentsContenders } from '../components/componentsContenders.js'
import { contenders } from '../contenders.js'
import type { Row } from '../measures/Measure.js'
import { networkContenders } from '../network/networkContenders.js'
import { gatewayContenders } from '../gateway/gatewayContenders.js'
import { previewContenders } from '../preview/previewContenders.js'
import { platformContenders } from '../platform/platformContenders.js'
import { sourceContenders } from '../source/sourceContenders.js'
import { storageContenders } from '../storage/storageContenders.js'
import { barsOf } from './barsOf.js'
import { ratiosOf } from './ratiosOf.js'
import { summaryOf, toText } from './summaryOf.js'
import type { Outcome } from './takeMeasures.js'

export interface Machine {
  cores: number
  browser: string
  rounds: number
}

/** The whole of docs/performance.md. */
export async function reportOf(outcomes: readonly Outcome[], machine: Machine): Promise<string> {
  return [
    `# Performance\n\nWritten by \`npm run bench\`; do not edit.`,
    `A page calls its host across a border between two origins, which are two processes of the browser. What such a call costs is mostly the border: about two messages between processes. This benchmark shows what MiniView adds to it, and where it takes something away, beside other ways over the same border.`,
    `## How to read it\n\n` +
      `- Headless ${machine.browser} on ${machine.cores} CPU cores. The host is on \`http://localhost\`, the page in a frame on \`http://127.0.0.1\`, out of process (\`--site-per-process\`).\n` +
      `- ${machine.rounds} rounds, at most 3 for what web-views and pages leave behind. In each round every contender gets its turn on a fresh host page, in another order each time. A cell is the median of the rounds (smallest–largest).\n` +
      `- **Ratios count, microseconds do not.** Another machine, or the same one at another hour, has other absolute numbers. A ratio is made within one round and moves less, but it moves: each cell has processes of its own, and the system places them anew. “Met” is judged by the median; where the range crosses the bar, another run may say otherwise.\n` +
      `- “Raw MessagePort” is the least that two documents can do: one message for a call, one for its answer, no ids, no names, no checks.\n` +
      `- MiniView is the real thing: the built \`bridge.js\` as a classic script in the page, \`WeixinJSBridge.invoke\`, and a host made by \`createHost\` with everything on: guard, copy of the arguments, parameter check by the API’s declaration, dispatch.\n` +
      `- The tables about official source are of one mini program that \`writeLargeApp\` writes (\`e2e/apps/largeApp\`): 170 pages with every syntax that MiniView understands. Files, builds and browsers are on this machine, so neither disk nor network is in them for long.`,
    `## What MiniView must reach\n\n${await barsTable(outcomes)}`,
    ...outcomes.map((outcome) => `## ${outcome.measure.title}\n\n${sectionOf(outcome)}`),
  ].join('\n\n')
}

export async function barsTable(outcomes: readonly Outcome[]): Promise<string> {
  const bars = await barsOf(outcomes)
  const lines = bars.map(({ text, bar, measured, isMet }) => [
    text,
    bar,
    measured,
    isMet ? 'yes' : '**no**',
  ])
  return tableOf([['MiniView', 'bar', 'measured', 'met'], ...lines])
}

function sectionOf(outcome: Outcome): string {
  const { about, ratio } = outcome.measure
  const direction = ratio ? ` Ratio: ${ratio}.` : ''
  return `${about}${direction}\n\n${tableOfOutcome(outcome)}`
}

export function tableOfOutcome(outcome: Outcome): string {
  const { measure, rows } = outcome
  const reference = rows[0]!.row
  const head = ['', ...measure.columns.map(({ title }) => title)]
  if (measure.ratio) head.push('ratio')
  const lines = rows.map(({ row, rounds }) => {
    const cells = measure.columns.map(({ key }) =>
      toText(summaryOf(rounds.map((values) => values[key]!))),
    )
    if (measure.ratio) cells.push(toText(summaryOf(ratiosOf(outcome, row, reference))))
    return [titleOf(row), ...cells]
  })
  return tableOf([head, ...lines])
}

const titles = new Map(
  Object.entries({
    ...contenders,
    ...sourceContenders,
    ...networkContenders,
    ...storageContenders,
    ...canvasContenders,
    ...previewContenders,
    ...platformContenders,
    ...componentsContenders,
    ...gatewayContenders,
  }).map(([id, { title }]) => [id, title]),
)

function titleOf({ contender, variant }: Row<string>): string {
  const title = titles.get(contender)!
  return variant ? `${title}, ${variant}` : title
}

function tableOf([head, ...lines]: string[][]): string {
  const rule = head!.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head!, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
