import type { Caller } from '../ApiContext.js'
import type { FileStore } from '../files/FileStore.js'

/** Tells the page that called, where one did, that its voice came to its end. */
export async function tellPage(
  event: 'onVoiceRecordEnd' | 'onVoicePlayEnd',
  path: string,
  caller: Caller,
  files: Pick<FileStore, 'read'>,
): Promise<void> {
  if (caller.kind !== 'page') return
  const content = await files.read(path)
  // A document that left meanwhile has no say in what the next one hears.
  if (caller.signal.aborted) return
  caller.webView.tell(event, { data: { localId: path }, files: [[path, content]] })
}
