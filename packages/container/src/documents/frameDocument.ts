/**
 * The text of the frame that shows a document: a frame in a frame, both without an origin. The one inside
 * runs the viewer's script. The one around it runs nothing; its policy, unlike the container's, lets no
 * address be opened in a frame, so that not even a viewer that a document took over can carry anything
 * out by going to another page.
 *
 * @param script the absolute address of the only script that may run
 */
export function frameDocument(script: string): string {
  const policy = [
    `default-src 'none'`,
    // A decoder of pictures in PDF is WebAssembly.
    `script-src ${sourceOf(script)} 'wasm-unsafe-eval'`,
    `style-src 'unsafe-inline'`,
    `img-src blob: data:`,
    `font-src blob: data:`,
    `worker-src blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`
  const viewer = `${head}<meta name="viewport" content="width=device-width"><body><script src="${escapeHtml(script)}"></script>`
  return `${head}<style>html,body,iframe{width:100%;height:100%;margin:0;border:0;display:block;overflow:hidden}</style><iframe sandbox="allow-scripts" srcdoc="${escapeHtml(viewer)}"></iframe>`
}

/** An address as a source of a policy, which knows no queries, and divides by `;` and `,`. */
function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return (origin + pathname).replaceAll(';', '%3B').replaceAll(',', '%2C')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
