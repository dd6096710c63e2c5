import { toClock } from '../toClock.js'
import { showIcon } from './videoIcons.js'
import type { VideoIcon } from './videoIcons.js'
import { videoWords } from './videoWords.js'

/** What the template says about the controls. */
export interface VideoControlsLook {
  controls: boolean
  title: string
  /** Absent: where the film is wide enough. */
  showProgress: boolean | undefined
  showFullscreenBtn: boolean
  showPlayBtn: boolean
  showCenterPlayBtn: boolean
  showMuteBtn: boolean
  showBottomProgress: boolean
  danmuBtn: boolean
  isDanmuOn: boolean
  playBtnPosition: string
}

export interface VideoControlsOptions {
  /** The film's own element, which tells the styles what is seen. */
  element: HTMLElement
  stage: HTMLElement
  video: HTMLVideoElement
  duration(): number
  play(): void
  toggleDanmu(): void
  toggleFullScreen(): void
  isFull(): boolean
  /** The bars came or went. */
  toggled(isOpen: boolean): void
}

/** Milliseconds after the last movement, while the film plays. */
const hideAfter = 3000

/** CSS pixels; narrower films have no room for their progress. */
const roomForProgress = 240

/** Makes the bars and buttons over a film. */
export function createVideoControls(options: VideoControlsOptions) {
  const { element, stage, video, duration } = options
  const words = videoWords(element)
  const top = document.createElement('wx-video-top')
  const title = document.createElement('wx-video-title')
  const bar = document.createElement('wx-video-bar')
  const line = document.createElement('wx-video-line')
  const progress = document.createElement('input')
  const [now, whole] = [document.createElement('span'), document.createElement('span')]
  const back = createButton('back', words.leaveFullScreen, options.toggleFullScreen, 'back')
  const center = createButton('center', words.play, togglePlay, 'play')
  const play = createButton('play', words.play, togglePlay, 'play')
  const danmu = createButton('danmu', words.danmu, options.toggleDanmu)
  const mute = createButton('mute', words.mute, () => (video.muted = !video.muted), 'sound')
  const full = createButton('full', words.fullScreen, options.toggleFullScreen, 'enterFull')
  let look: VideoControlsLook | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  danmu.textContent = '弹'
  progress.type = 'range'
  progress.min = '0'
  progress.step = 'any'
  progress.ariaLabel = words.progress
  top.append(back, title)
  bar.append(play, now, progress, document.createElement('wx-video-gap'))
  bar.append(whole, danmu, mute, full)
  stage.append(line, center, top, bar)

  function createButton(name: string, label: string, act: () => void, icon?: VideoIcon) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `video-${name}`
    button.ariaLabel = label
    if (icon) showIcon(button, icon)
    button.addEventListener('click', act)
    return button
  }

  function togglePlay() {
    if (video.paused) options.play()
    else video.pause()
  }

  function setOpen(isOpen: boolean) {
    clearTimeout(timer)
    if (isOpen && !video.paused) timer = setTimeout(() => setOpen(false), hideAfter)
    if (isOpen === element.hasAttribute('data-open')) return
    element.toggleAttribute('data-open', isOpen)
    if (look?.controls) options.toggled(isOpen)
  }

  function showTime() {
    const [time, length] = [video.currentTime, duration()]
    now.textContent = toClock(time)
    whole.textContent = toClock(length)
    progress.max = String(length)
    progress.value = String(time)
    progress.ariaValueText = toClock(time)
    stage.style.setProperty('--video-played', String(length > 0 ? time / length : 0))
  }

  function showState() {
    const { paused, muted, ended } = video
    for (const button of [play, center]) {
      showIcon(button, paused ? 'play' : 'pause')
      button.ariaLabel = paused ? words.play : words.pause
    }
    showIcon(mute, muted ? 'muted' : 'sound')
    mute.setAttribute('aria-pressed', String(muted))
    if (!look) return
    const { showCenterPlayBtn, playBtnPosition } = look
    const isAtRest = paused && (video.currentTime === 0 || ended)
    const isInCenter = playBtnPosition === 'center'
    center.hidden = !(isAtRest ? showCenterPlayBtn : isInCenter && element.matches('[data-open]'))
  }

  function showLook() {
    if (!look) return
    const isWide = look.showProgress ?? stage.clientWidth > roomForProgress
    element.toggleAttribute('data-controls', look.controls)
    title.textContent = look.title
    for (const part of [now, progress, whole]) part.hidden = !isWide
    play.hidden = !look.showPlayBtn || look.playBtnPosition === 'center'
    mute.hidden = !look.showMuteBtn
    full.hidden = !look.showFullscreenBtn
    danmu.hidden = !look.danmuBtn
    line.hidden = !look.showBottomProgress
    danmu.setAttribute('aria-pressed', String(look.isDanmuOn))
    const isFull = options.isFull()
    showIcon(full, isFull ? 'leaveFull' : 'enterFull')
    full.ariaLabel = isFull ? words.leaveFullScreen : words.fullScreen
    showState()
  }

  for (const type of ['play', 'pause', 'ended', 'volumechange', 'emptied', 'timeupdate']) {
    video.addEventListener(type, showState)
  }
  for (const type of ['timeupdate', 'durationchange', 'emptied', 'seeking']) {
    video.addEventListener(type, showTime)
  }
  // What stands still keeps its bars; what begins to play loses them.
  for (const type of ['pause', 'play']) video.addEventListener(type, () => setOpen(true))
  progress.addEventListener('input', () => {
    video.currentTime = Number(progress.value)
    setOpen(true)
  })
  video.addEventListener('click', () => setOpen(!element.hasAttribute('data-open')))
  stage.addEventListener(
    'pointermove',
    ({ pointerType }) => pointerType === 'mouse' && setOpen(true),
  )
  stage.addEventListener('focusin', () => setOpen(true))
  const resized = new ResizeObserver(showLook)
  resized.observe(stage)
  setOpen(true)
  showTime()

  return {
    show(shown: VideoControlsLook): void {
      look = shown
      showLook()
      showTime()
    },
    changedScreen: showLook,
    close(): void {
      clearTimeout(timer)
      resized.disconnect()
    },
  }
}
