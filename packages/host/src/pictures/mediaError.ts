import { ApiError, Errno } from '@miniview/bridge'
import type { CameraRefusal } from '../PictureScreens.js'

/** Numbers from https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const MediaErrno = { notFound: 1300002, imageDecode: 1103003 } as const

/** Why something cannot be done with a picture or video, in the platform's words. */
export const mediaError = {
  cancel: () => new ApiError('cancel', Errno.cancel),
  notFound: () => new ApiError('file not found', MediaErrno.notFound),
  imageDecode: () => new ApiError('image decode fail', MediaErrno.imageDecode),
  videoDecode: () => new ApiError('video decode fail'),
  /** Nothing that the person chose is what the app asked for. */
  invalidType: () => new ApiError('invalid file type'),
  notDownloaded: () => new ApiError('download image fail'),
  notServed: () => new ApiError('image not found (404)'),
  camera: (refusal: CameraRefusal) => refusals[refusal](),
} as const

const refusals = {
  denied: () => new ApiError('system permission denied', Errno.systemPermissionDenied),
  missing: () => new ApiError('no camera'),
  busy: () => new ApiError('camera is in use'),
} satisfies Record<CameraRefusal, () => ApiError>
