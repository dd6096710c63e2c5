import type { CameraRefusal } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { tell } from './tell.js'

const words = {
  en: {
    title: 'No camera',
    denied: 'The browser does not give this site the camera. Its site settings can allow it.',
    missing: 'There is no camera on this device.',
    busy: 'The camera cannot be opened. Another app may be using it.',
  },
  zhCN: {
    title: '无法使用摄像头',
    denied: '浏览器未允许此网站使用摄像头，可在浏览器的网站设置中开启。',
    missing: '此设备没有摄像头。',
    busy: '摄像头无法打开，可能正被其他应用占用。',
  },
}

export async function tellCameraRefusal(
  place: DialogPlace,
  refusal: CameraRefusal,
  signal: AbortSignal,
): Promise<void> {
  const { title, [refusal]: text } = inLanguage(place.language, words)
  await tell(place, title, text, signal)
}
