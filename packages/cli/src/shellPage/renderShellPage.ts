import type { ShellConfig } from '../shell/ShellConfig.js'
import type { EntryLook } from './EntryLook.js'
import { escapeHtml } from './escapeHtml.js'
import { skeletonCss, skeletonHtml } from './skeletonHtml.js'

export interface ShellPage {
  /** The app's name. */
  name: string
  config: ShellConfig
  /** The text of `shell.css`; inside the page it delays no paint by a request. */
  css: string
  /** Absent as long as the source never compiled. */
  look?: EntryLook
  /** The Content-Security-Policy, for a page whose server sends none. */
  policy?: string
}

/**
 * The HTML page that holds the container. All that it needs is named in its head, so that the browser
 * asks for everything at once.
 */
export function renderShellPage({ name, config, css, look, policy }: ShellPage): string {
  const isCompiled = !config.live || config.live.version !== undefined
  const appScripts = isCompiled ? [config.app, config.plugins] : []
  const scripts = ['main.js', ...appScripts].filter((path) => path !== undefined)
  const head = [
    `<meta charset="utf-8">`,
    ...(policy
      ? [
          `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
          `<meta name="referrer" content="strict-origin">`,
        ]
      : []),
    `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(name)}</title>`,
    `<link rel="icon" href="icon.svg" type="image/svg+xml">`,
    ...scripts.map((path) => `<link rel="modulepreload" href="${escapeHtml(path)}">`),
    `<style>${css}${look ? skeletonCss(look) : ''}</style>`,
    `<script id="config" type="application/json">${toScriptText(config)}</script>`,
    `<script type="module" src="main.js"></script>`,
  ]
  const body = [
    `<div class="phone"><mini-app></mini-app>${look ? skeletonHtml(look) : ''}</div>`,
    `<p id="problem" role="alert" hidden></p>`,
  ]
  return `<!doctype html>
<html>
<head>
${head.join('\n')}
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

/** JSON inside a script element, where `</script` or `<!--` in a text would end or change it. */
function toScriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
