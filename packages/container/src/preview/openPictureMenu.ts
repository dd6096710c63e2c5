import type { Host } from '@miniview/host'
import type { MenuPlace } from './MenuPlace.js'
import { openMediaMenu } from './openMediaMenu.js'

/** What a long press on a picture of a page offers. @param path as `wx.previewImage` takes it */
export function openPictureMenu(host: Host, path: string, place: MenuPlace): Promise<void> {
  return openMediaMenu(
    {
      type: 'image',
      preview: () => void host.wx.previewImage({ urls: [path] }).catch(() => {}),
      read: () => host.readMedia(path),
      link: /^https?:/i.test(path) ? path : undefined,
    },
    place,
  )
}
