import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createAudioControls } from '../builtin/createAudioControls.js'
import { createSource } from '../builtin/createSource.js'
import { playMedia, setMediaSource, tellMedia } from '../builtin/playMedia.js'

/**
 * Sound, with a small player that is seen only with `controls`. Scripts control it by its context.
 * https://developers.weixin.qq.com/miniprogram/dev/component/audio.html
 */
export default defineBuiltIn({
  name: 'audio',
  properties: {
    src: String,
    loop: Boolean,
    controls: Boolean,
    poster: String,
    name: { type: String, value: '未知音频' },
    author: { type: String, value: '未知作者' },
  },
  events: ['error', 'play', 'pause', 'timeupdate', 'ended'],
  css: `
    wx-audio {
      display: none;
      align-items: center;
      gap: 12px;
      box-sizing: border-box;
      width: 330px;
      max-width: 100%;
      height: 66px;
      padding-right: 12px;
      overflow: hidden;
      border: 1px solid #e0e0e0;
      background: #fcfcfc;
      color: #353535;
      color-scheme: light;
    }
    wx-audio[data-controls] { display: inline-flex; }
    wx-audio > button {
      flex: none;
      display: flex;
      align-items: center;
      justify-content: center;
      width: 64px;
      height: 64px;
      padding: 0;
      border: 0;
      background: #e6e6e6 center / cover;
      cursor: pointer;
    }
    wx-audio > button:focus-visible {
      outline: 2px solid #07c160;
      outline-offset: -2px;
    }
    wx-audio-icon {
      width: 28px;
      height: 28px;
      border-radius: 50%;
      background: rgb(0 0 0 / 60%);
    }
    wx-audio-icon::before {
      content: '';
      display: block;
      height: 100%;
      background: #fff;
      clip-path: polygon(38% 28%, 38% 72%, 74% 50%);
    }
    [aria-pressed=true] > wx-audio-icon::before {
      clip-path: polygon(
        34% 28%, 34% 72%, 46% 72%, 46% 28%, 54% 28%, 54% 72%, 66% 72%, 66% 28%
      );
    }
    wx-audio-texts {
      flex: 1;
      min-width: 0;
      line-height: 1.4;
    }
    wx-audio-name, wx-audio-author {
      display: block;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      font-size: 14px;
    }
    wx-audio-author, wx-audio-time {
      color: #737373;
      font-size: 12px;
    }
  `,

  create(component) {
    const { element, values, emit } = component
    const audio = document.createElement('audio')
    const media = { emit, errorText: (code: number) => code }
    const controls = createAudioControls(element, audio, () => playMedia(audio, media))
    const source = createSource(
      () => component.page,
      (address) => setMediaSource(audio, address, media),
    )
    let posterAddress = ''
    const poster = createSource(
      () => component.page,
      (address) => {
        posterAddress = address
        showControls()
      },
    )
    tellMedia(audio, media)

    function showControls() {
      const { name, author } = values()
      controls.show({ name, author, poster: posterAddress })
    }

    return {
      update(changed) {
        audio.loop = values().loop
        element.toggleAttribute('data-controls', values().controls)
        showControls()
        if (changed.has('poster')) poster.show(values().poster)
        if (changed.has('src')) source.show(values().src)
      },
      detached() {
        audio.pause()
        source.show('')
        poster.close()
      },
      context: {
        setSrc: (src: string) => source.show(src),
        play: () => playMedia(audio, media),
        pause: () => audio.pause(),
        /** @param position seconds */
        seek(position: number) {
          audio.currentTime = Number(position) || 0
        },
      },
    }
  },
})
