import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SourceFiles } from '@miniview/testing'

/** The folder of the test app: two tabs and two detail pages, each with a web-view. */
export const testAppFolder = fileURLToPath(new URL('./testApp', import.meta.url))

/** A file of the test app. */
function read(path: string): string {
  return readFileSync(`${testAppFolder}/${path}`, 'utf8')
}

/** An app whose pages, by their paths, show one address each and record as those of the test app do. */
export function webViewApp(appid: string, pages: Readonly<Record<string, string>>): SourceFiles {
  const files = Object.entries(pages).flatMap(([path, src]) => [
    [`${path}.wxml`, '<include src="/webView.wxml" />'],
    [`${path}.js`, `require('/recordingPage.js')(${JSON.stringify(src)})`],
  ])
  return {
    'project.config.json': { appid, projectname: 'Web-views' },
    'app.json': { pages: Object.keys(pages) },
    'app.js': 'App({})',
    'recordingPage.js': read('recordingPage.js'),
    'webView.wxml': read('webView.wxml'),
    ...Object.fromEntries(files),
  }
}
