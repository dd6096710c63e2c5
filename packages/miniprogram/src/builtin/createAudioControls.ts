import { toClock } from './toClock.js'

export interface AudioTexts {
  name: string
  author: string
  /** Address of the picture; empty for none. */
  poster: string
}

/** Makes the player that an `audio` shows: a button on the picture, two texts and the time. */
export function createAudioControls(
  element: HTMLElement,
  audio: HTMLAudioElement,
  play: () => void,
) {
  const button = document.createElement('button')
  const texts = document.createElement('wx-audio-texts')
  const name = document.createElement('wx-audio-name')
  const author = document.createElement('wx-audio-author')
  const time = document.createElement('wx-audio-time')
  button.type = 'button'
  button.append(document.createElement('wx-audio-icon'))
  texts.append(name, author)
  element.append(button, texts, time)
  button.addEventListener('click', () => {
    if (audio.paused) play()
    else audio.pause()
  })

  function showState() {
    button.setAttribute('aria-pressed', String(!audio.paused))
    time.textContent = toClock(audio.currentTime)
  }
  for (const type of ['play', 'pause', 'ended', 'timeupdate', 'emptied']) {
    audio.addEventListener(type, showState)
  }
  showState()

  return {
    show(shown: AudioTexts): void {
      name.textContent = shown.name
      author.textContent = shown.author
      button.setAttribute('aria-label', shown.name)
      button.style.backgroundImage = shown.poster && `url(${JSON.stringify(shown.poster)})`
    },
  }
}
