import { animate } from '../builtin/animate.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { toLength } from '../builtin/toLength.js'

const activeColor = '#09BB07'
const backgroundColor = '#EBEBEB'

/**
 * How far something is. Its parts have the platform's class names, by which pages restyle them.
 * https://developers.weixin.qq.com/miniprogram/dev/component/progress.html
 */
export default defineBuiltIn({
  name: 'progress',
  properties: {
    /** 0 to 100. */
    percent: Number,
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    /** The older name of `activeColor`, which counts more. */
    color: { type: String, value: activeColor },
    activeColor: { type: String, value: activeColor },
    backgroundColor: { type: String, value: backgroundColor },
    active: Boolean,
    /** `backwards` begins at 0, `forwards` where it was. */
    activeMode: { type: String, value: 'backwards' },
    /** Milliseconds for each percent. */
    duration: { type: Number, value: 30 },
  },
  options: { activeMode: ['backwards', 'forwards'] },
  attributes: { activeColor: 'activeColor', backgroundColor: 'backgroundColor' },
  events: ['activeend'],
  css: `
    wx-progress { display: flex; align-items: center; }
    .wx-progress-bar {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      background-color: light-dark(#ebebeb, #3a3a3a);
    }
    .wx-progress-inner-bar { width: 0; height: 100%; background-color: #09bb07; }
    .wx-progress-info { flex: none; min-width: 2em; margin: 0 15px; text-align: center; }
  `,

  create({ element, values, emit }) {
    const bar = document.createElement('div')
    const inner = document.createElement('div')
    const info = document.createElement('p')
    bar.className = 'wx-progress-bar'
    inner.className = 'wx-progress-inner-bar'
    info.className = 'wx-progress-info'
    bar.append(inner)
    element.append(bar, info)
    element.setAttribute('role', 'progressbar')
    let shown = 0
    let stop = () => {}

    function draw(percent: number) {
      shown = percent
      const whole = String(Math.round(percent))
      inner.style.width = `${percent}%`
      info.textContent = `${whole}%`
      element.setAttribute('aria-valuenow', whole)
    }

    function go() {
      stop()
      const { percent, active, activeMode, duration } = values()
      const target = Math.min(100, Math.max(0, percent || 0))
      if (!active) return draw(target)
      const from = activeMode === 'forwards' ? shown : 0
      draw(from)
      stop = animate({
        duration: Math.abs(target - from) * duration,
        easing: (time) => time,
        draw: (progress) => draw(from + (target - from) * progress),
        // Where little motion is wanted it is over at once, also before the page has loaded.
        done: () => queueMicrotask(() => emit('activeend', { curPercent: target })),
      })
    }

    return {
      update(changed) {
        const all = values()
        const color = all.activeColor === activeColor ? all.color : all.activeColor
        // The defaults stand in the style sheet, where the page's own rules win over them.
        inner.style.backgroundColor = color === activeColor ? '' : color
        bar.style.backgroundColor =
          all.backgroundColor === backgroundColor ? '' : all.backgroundColor
        bar.style.height = toLength(all.strokeWidth)
        bar.style.borderRadius = toLength(all.borderRadius)
        info.style.fontSize = toLength(all.fontSize)
        info.hidden = !all.showInfo
        if (changed.has('percent') || changed.has('active')) go()
      },
      detached: () => stop(),
    }
  },
})
