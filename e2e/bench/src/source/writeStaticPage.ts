import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeText } from '../../../apps/largeApp/tabPages.js'

/** Writes an HTML page with the text of the large app's first page, and nothing that MiniView needs. */
export async function writeStaticPage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.html'), html)
}

const { welcome, headings, cards, news } = homeText

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Large app</title>
    <style>
      body { margin: 0; font: 14px sans-serif; background: #f4f4f4 }
      section { margin: 12px; padding: 12px; border-radius: 8px; background: #fff }
      ul { display: grid; grid-template-columns: repeat(4, 1fr); padding: 0; list-style: none; text-align: center }
    </style>
  </head>
  <body>
    <p class="welcome">${welcome}</p>
    <section>
      <h2>${headings[0]}</h2>
      <ul>${cards.map((card) => `<li>${card}</li>`).join('')}</ul>
    </section>
    <section>
      <h2>${headings[1]}</h2>
      ${news.map((line) => `<p>${line}</p>`).join('\n      ')}
    </section>
  </body>
</html>
`
