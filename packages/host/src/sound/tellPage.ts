import type { Caller } from '../ApiContext.js'
import type { PageFiles } from '../files/createPageFiles.js'

/** What a page of jweixin hears of its voices. */
export const voiceEvents = ['onVoiceRecordEnd', 'onVoicePlayEnd'] as const

/** Tells the page that called, where one did, that its voice came to its end; it may name it then. */
export async function tellPage(
  event: (typeof voiceEvents)[number],
  path: string,
  caller: Caller,
  pageFiles: Pick<PageFiles, 'read'>,
): Promise<void> {
  if (caller.kind !== 'page') return
  const files = await pageFiles.read([path], caller)
  // A document that left meanwhile has no say in what the next one hears.
  if (caller.signal.aborted) return
  caller.webView.tell(event, { data: { localId: path }, files })
}
