import { pageSource } from '../PageSource.js'

/** A page in TypeScript: types, generics, classes, enums, and imports of types and values. */
export const typeScriptPage = pageSource('pages/syntax/typeScript/typeScript', {
  wxml: `<view class="stack">{{ top }} {{ size }}</view>
<view class="enum">{{ level }}</view>
<view class="imported">{{ imported }}</view>
`,
  ts: `import type { Listener } from './Listener'
import { Stack } from './Stack'
import defaultExport, { type Options, version as currentVersion } from './values'
import * as everything from './values'

enum Level {
  Low = 1,
  High = Low << 3,
}

interface PageData {
  top: string
  size: number
  level: string
  imported: string
}

const options: Options = { isLoud: true }
const listeners: Listener<string>[] = []

function identity<T extends object>(value: T): Readonly<T> {
  return value
}

Page<PageData, Record<string, unknown>>({
  data: { top: '', size: 0, level: '', imported: '' } satisfies PageData,
  onLoad(this: WechatMiniprogram.Page.Instance<PageData, {}>, _query?: Record<string, string>) {
    const stack = new Stack<string>(['a', 'b'])
    listeners.push((text) => stack.push(text as string))
    listeners.forEach((listener) => listener('c'))
    const { isLoud = false } = identity(options)
    this.setData({
      top: stack.top!,
      size: stack.size,
      level: \`\${Level[Level.High]} \${Level.High}\`,
      imported: [defaultExport(2), currentVersion, Object.keys(everything).sort().join('+'), isLoud].join(' '),
    })
  },
})
`,
  files: {
    'pages/syntax/typeScript/Listener.ts': `export type Listener<T> = (value: T) => void
`,
    'pages/syntax/typeScript/Stack.ts': `export class Stack<T> {
  private readonly items: T[] = []
  static created = 0

  constructor(initial: readonly T[] = []) {
    this.items.push(...initial)
    Stack.created += 1
  }

  push(item: T): void {
    this.items.push(item)
  }

  get top(): T | undefined {
    return this.items.at(-1)
  }

  get size(): number {
    return this.items.length
  }
}
`,
    'pages/syntax/typeScript/values.ts': `export interface Options {
  isLoud?: boolean
}

export const version = '1.2.3'

export default function double(value: number): number {
  return value * 2
}
`,
  },
  shows: { stack: 'c 3', enum: 'High 8', imported: '4 1.2.3 default+version true' },
})
