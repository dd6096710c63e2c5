import { ApiError } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'
import type { PageCaller } from '../ApiContext.js'
import type { Api } from '../defineApi.js'
import type { WebView } from '../webView.js'
import { fileError } from './fileError.js'
import { filePathsIn } from './filePath.js'
import type { FileStore } from './FileStore.js'

/** Which files reached which pages. */
export interface PageFiles {
  /** @throws ApiError for a file that never reached this page, as if it was not there */
  check(api: Api, params: unknown, caller: PageCaller): void
  /** Adds the content of the files that an answer names, and lets the page name them from now on. */
  give(api: Api, answer: Answer, caller: PageCaller): Answer | Promise<Answer>
  /** The content of files, for what the page is told; it may name them from now on. */
  read(paths: readonly string[], caller: PageCaller): Promise<[path: string, content: Blob][]>
}

/** A page knows a file as long as its web-view is there, and only on the origin that got it. */
export function createPageFiles(files: FileStore): PageFiles {
  const given = new WeakMap<WebView, Set<string>>()

  async function read(paths: readonly string[], { webView, origin }: PageCaller) {
    const mine = given.get(webView) ?? new Set()
    given.set(webView, mine)
    const contents = await Promise.all(
      paths.map(async (path) => [path, await files.read(path)] as [string, Blob]),
    )
    for (const path of paths) mine.add(keyOf(origin, path))
    return contents
  }

  return {
    read,
    check(api, params, { webView, origin }) {
      for (const path of filePathsIn(api.params, params)) {
        if (isWebAddress(path) || given.get(webView)?.has(keyOf(origin, path))) continue
        throw api.missingFile === undefined
          ? fileError.notFound(path, 'open')
          : new ApiError(api.missingFile)
      }
    },
    give(api, answer, caller) {
      if (!answer.ok) return answer
      const paths = filePathsIn(api.result, answer.data).filter((path) => !isWebAddress(path))
      if (paths.length === 0) return answer
      return read(paths, caller).then((contents) => ({ ...answer, files: contents }))
    },
  }
}

function keyOf(origin: string, path: string): string {
  return `${origin} ${path}`
}

/** Some APIs take addresses of the web in the place of files; whoever may load them decides there. */
function isWebAddress(path: string): boolean {
  return /^(?:https?:\/\/|data:image\/)/i.test(path)
}
