import { Errno } from '@miniview/bridge'
import type { BuiltInComponent, Properties } from './BuiltIn.js'

type Opener = Pick<BuiltInComponent<Properties>, 'page' | 'emit' | 'target'>
type Result = Record<string, unknown>

/**
 * What a tap on a button of each `open-type` does.
 * https://developers.weixin.qq.com/miniprogram/dev/component/button.html
 */
const actions = new Map<string, (button: Opener, lang: string) => void>([
  ['share', ({ page, target }) => page.share(target())],
  ['openSetting', (button) => callAndTell(button, 'openSetting')],
  ['getPhoneNumber', (button) => callAndTell(button, 'getPhoneNumber')],
  ['getUserInfo', getUserInfo],
  ['chooseAvatar', chooseAvatar],
  // There is no other app around a browser's page that it could return to.
  ['launchApp', ({ emit }) => emit('error', { errMsg: 'invalid scene' })],
])

/** Those that have their effect in a browser. */
export const openTypes = [...actions.keys()].filter((openType) => openType !== 'launchApp')

/** Does what an `open-type` promises; one that has no meaning here raises `error`. */
export function open(button: Opener, openType: string, lang: string): void {
  const action = actions.get(openType)
  if (action) action(button, lang)
  else button.emit('error', { errMsg: `button:fail open-type ${openType} is not supported` })
}

/** Calls the API of the same name, and tells its result by an event of the same name, in lower case. */
function callAndTell({ page, emit }: Opener, openType: string) {
  const tell = (result: Result) => emit(openType.toLowerCase(), result)
  page.wx[openType]!({ success: tell, fail: tell })
}

/** The person is asked only where they have not allowed it yet. */
function getUserInfo({ page, emit }: Opener, lang: string) {
  const tell = (result: Result) => emit('getuserinfo', result)
  const ask = () => {
    const rename = (result: Result) =>
      tell({
        ...result,
        errMsg: String(result['errMsg']).replace(/^getUserProfile/, 'getUserInfo'),
      })
    page.wx['getUserProfile']!({ desc: '', lang, success: rename, fail: rename })
  }
  page.wx['getUserInfo']!({
    lang,
    success: tell,
    fail: (error: Result) => (error['errno'] === Errno.authDenied ? ask() : tell(error)),
  })
}

function chooseAvatar({ page, emit }: Opener) {
  page.wx['chooseMedia']!({
    count: 1,
    mediaType: ['image'],
    sizeType: ['compressed'],
    success({ tempFiles: [file] }: { tempFiles: [{ tempFilePath: string }] }) {
      emit('chooseavatar', { avatarUrl: file.tempFilePath })
    },
    fail({ errMsg, ...error }: Result) {
      emit('error', { ...error, errMsg: String(errMsg).replace(/^chooseMedia/, 'chooseAvatar') })
    },
  })
}
