import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { DialogQueue } from '../createDialogQueue.js'
import type { MediaPreview, PreviewedMedia } from '../PreviewScreens.js'
import { previewSourceOf } from './previewSourceOf.js'
import { readMedia } from './readMedia.js'

/** What an app asks to show. */
export interface AskedMedia {
  type: PreviewedMedia['type']
  url: string
  poster?: string
}

export interface AskedPreview extends Omit<MediaPreview, 'media' | 'read'> {
  media: readonly AskedMedia[]
  /** The parameter that has them. */
  list: 'urls' | 'sources'
  /** The parameter that an address stands in, such as `urls[0]`. */
  nameOf(index: number): string
}

/** One preview is on the screen of an app; the next one takes its place. */
const shown = new WeakMap<DialogQueue, AbortController>()

/**
 * Shows pictures and films; ends when they are on the screen. A dialog that is open stays on top: the
 * preview waits for it.
 *
 * @throws ApiError
 */
export async function openPreview(asked: AskedPreview, context: ApiContext): Promise<void> {
  const { caller, dialogs, ui } = context
  if (asked.media.length === 0) {
    const text = `parameter error: parameter.${asked.list} should have at least 1 item`
    throw new ApiError(text, Errno.invalidRequestData)
  }
  const media = await Promise.all(
    asked.media.map((each, index) => toShown(each, asked.nameOf(index), context)),
  )
  const current = asked.current in media ? asked.current : 0
  const read = (index: number) => readMedia(asked.media[index]!.url, context)
  const { showMenu, referrerPolicy } = asked
  const preview = { media, current, read, showMenu, referrerPolicy }

  shown.get(dialogs)?.abort()
  const replaced = new AbortController()
  shown.set(dialogs, replaced)
  const signal = AbortSignal.any([caller.signal, replaced.signal])
  await new Promise<void>((opened, failed) => {
    const closed = dialogs.show(signal, () => ui.previewMedia(preview, signal, opened))
    // Nobody sees it any more where it closes before it was open.
    closed.then(() => failed(new ApiError('cancel', Errno.cancel)), failed)
  })
}

async function toShown(
  { type, url, poster }: AskedMedia,
  name: string,
  context: ApiContext,
): Promise<PreviewedMedia> {
  const source = await previewSourceOf(name, url, context)
  if (!poster) return { type, source }
  const posterName = name.replace(/url$/, 'poster')
  return { type, source, poster: await previewSourceOf(posterName, poster, context) }
}
