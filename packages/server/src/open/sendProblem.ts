import type { IncomingMessage, ServerResponse } from 'node:http'

/** Says what is wrong in one line: as a page where a person would see it, else as text. */
export function sendProblem(
  { headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): void {
  const isPage = /text\/html/.test(headers.accept ?? '')
  response.writeHead(status, {
    'content-type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'`,
  })
  response.end(isPage ? page(text) : `${text}\n`)
}

const page = (text: string) => `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>MiniView</title>
<style>
  body { margin: 0; padding: 25vh 32px 0; text-align: center; font: 17px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
  small { opacity: 0.6 }
</style>
<p>${escape(text)}</p>
<p><small>miniview open</small></p>
`

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
