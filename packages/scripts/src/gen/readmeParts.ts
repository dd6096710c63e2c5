import { pageObjectsOf, shellNamesOf } from '@miniview/host'
import type { AnyApi } from '@miniview/host'
import { sdkSummary } from './sdkTable.js'
import type { SdkWords } from './sdkTable.js'

/** What the readmes say in words; each is in one language. */
interface ReadmeWords {
  counts(counts: { declarations: number; page: number; shell: number }): string
  forPages(count: number): string
  forShell(count: number): string
  group(name: string, count: number): string
  /** The functions of one area that one object has. */
  within(object: string, area: string): string
  element: string
  components(count: number): string
  sdks: SdkWords
  /** What the folders of packages/host/src/apis are called; a folder that is not here keeps its name. */
  areas: Readonly<Record<string, string>>
}

const english: ReadmeWords = {
  counts: ({ declarations, page, shell }) =>
    `${declarations} declarations give ${page} functions to pages and ${shell} to the mini program’s own code.`,
  forPages: (count) => `for pages (${count})`,
  forShell: (count) => `for the mini program (${count})`,
  group: (name, count) => `${name} (${count})`,
  within: (object, area) => `${object}, ${area}`,
  element: 'built in',
  components: (count) => `components (${count})`,
  sdks: {
    head: ['SDK', 'functions', 'work', 'told not to exist', 'listen to what never happens'],
  },
  areas: { route: 'routes', ui: 'interface', wxml: 'WXML', file: 'files', webview: 'web-view' },
}

const chinese: ReadmeWords = {
  counts: ({ declarations, page, shell }) =>
    `${declarations} 个声明，为网页提供 ${page} 个函数，为小程序自身的代码提供 ${shell} 个。`,
  forPages: (count) => `网页可用（${count}）`,
  forShell: (count) => `小程序可用（${count}）`,
  group: (name, count) => `${name}（${count}）`,
  within: (object, area) => `${object}，${area}`,
  element: '内置',
  components: (count) => `组件（${count}）`,
  sdks: { head: ['SDK', '函数', '可用', '告知不存在', '所监听的事件不会发生'] },
  areas: {
    base: '基础',
    canvas: '画布',
    device: '设备',
    file: '文件',
    lifecycle: '生命周期',
    location: '位置',
    media: '媒体',
    network: '网络',
    open: '开放接口',
    route: '路由',
    share: '转发',
    storage: '存储',
    ui: '界面',
    webview: 'web-view',
    wxml: 'WXML',
  },
}

export interface Declared {
  apis: readonly AnyApi[]
  /** The folder of each API, by its name. */
  areas: ReadonlyMap<string, string>
  /** The tags of the built-in components. */
  tags: readonly string[]
}

/** The parts of each readme that are derived from the declarations, by the readme's path. */
export function readmeParts(declared: Declared): Record<string, Record<string, string>> {
  return {
    'README.md': partsOf(declared, english),
    'README.zh-CN.md': partsOf(declared, chinese),
  }
}

function partsOf({ apis, areas, tags }: Declared, words: ReadmeWords): Record<string, string> {
  const page = (['miniProgram', 'wx'] as const).flatMap((object) =>
    groups(apis, areas, (api) => (pageObjectsOf(api).includes(object) ? [api.name] : [])).map(
      ([area, names]): Group => [
        words.within(`\`${pageObjects[object]}\``, nameOf(area, words)),
        names,
      ],
    ),
  )
  const shell = groups(apis, areas, shellNamesOf).map(([area, names]): Group => [
    nameOf(area, words),
    names,
  ])
  const [pages, own] = [countOf(page), countOf(shell)]
  const counts = words.counts({ declarations: apis.length, page: pages, shell: own })
  return {
    interfaces: [
      counts,
      table(words.forPages(pages), page, words),
      table(words.forShell(own), shell, words),
      `| ${words.components(tags.length)} | |\n| --- | --- |\n| ${words.element} | ${codes(tags)} |`,
    ].join('\n\n'),
    sdks: sdkSummary(words.sdks),
  }
}

/** A row of a table: what its names have in common, and the names. */
type Group = [title: string, names: readonly string[]]

const pageObjects = { wx: 'wx', miniProgram: 'wx.miniProgram' }

/** The names that each area gives, without the areas that give none. */
function groups(
  apis: readonly AnyApi[],
  areas: ReadonlyMap<string, string>,
  namesOf: (api: AnyApi) => readonly string[],
): Group[] {
  return [...new Set(areas.values())]
    .map((area): Group => {
      const members = apis.filter(({ name }) => areas.get(name) === area)
      return [area, members.flatMap(namesOf)]
    })
    .filter(([, names]) => names.length > 0)
}

function countOf(rows: readonly Group[]): number {
  return rows.reduce((sum, [, names]) => sum + names.length, 0)
}

function nameOf(area: string, { areas }: ReadmeWords): string {
  return areas[area] ?? area
}

function table(title: string, rows: readonly Group[], words: ReadmeWords): string {
  const lines = rows.map(
    ([name, names]) => `| ${words.group(name, names.length)} | ${codes(names)} |`,
  )
  return `| ${title} | |\n| --- | --- |\n${lines.join('\n')}`
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ')
}
