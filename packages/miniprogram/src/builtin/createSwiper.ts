import { animate } from './animate.js'
import type { BuiltInComponent, BuiltInInstance } from './BuiltIn.js'
import { easingOf } from './easings.js'
import { followDrag } from './followDrag.js'
import { placeSlides } from './placeSlides.js'
import { showSwiperDots } from './showSwiperDots.js'
import type { SwiperProperties } from './swiperProperties.js'
import { clampPosition, indexAt, lastIndex, positionOf } from './swiperTrack.js'
import { pulledPosition, restingPosition, swiperTrack } from './swiperTrack.js'
import { toLength } from './toLength.js'

/** Why `current` changed; empty for the mini program's own script. */
type Source = 'autoplay' | 'touch' | ''

/** The behaviour of `swiper`. */
export function createSwiper(
  component: BuiltInComponent<SwiperProperties>,
): BuiltInInstance<SwiperProperties> {
  const { element, content, values, set, emit } = component
  let slides: HTMLElement[] = []
  /** Where the track is now, and the slide at which it rests or to which it goes. */
  let position = 0
  let current = 0
  /** Where the movement began from which `transition` counts. */
  let origin = 0
  let isDragging = false
  let isAttached = false
  let stopAnimation = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = new Set<keyof SwiperProperties>()

  const track = () => swiperTrack(slides.length, values().displayMultipleItems, values().circular)

  function margins() {
    const { previousMargin, nextMargin } = values()
    return { before: toLength(previousMargin), after: toLength(nextMargin) }
  }

  function slideSize(): number {
    const { clientWidth, clientHeight } = content
    return (values().vertical ? clientHeight : clientWidth) / track().shown
  }

  function draw() {
    const { vertical: isVertical, snapToEdge, circular } = values()
    const shape = track()
    const { before, after } = margins()
    const hasBefore = parseFloat(before) > 0
    const hasAfter = parseFloat(after) > 0
    placeSlides(slides, { track: shape, position, isVertical, hasBefore, hasAfter })
    ownStyles.takeRecords()
    const toStart = Math.max(0, 1 - position)
    const toEnd = Math.max(0, 1 - lastIndex(shape) + position)
    const shift =
      snapToEdge && !circular && slides.length > 1
        ? `calc(${after} * ${toEnd} - ${before} * ${toStart})`
        : '0px'
    content.style.translate = isVertical ? `0 ${shift}` : shift
  }

  function drawFrame() {
    const { vertical, indicatorDots, skipHiddenItemLayout } = values()
    const { before, after } = margins()
    element.toggleAttribute('data-vertical', vertical)
    element.toggleAttribute('data-skips', skipHiddenItemLayout)
    content.style.inset = vertical ? `${before} 0 ${after}` : `0 ${after} 0 ${before}`
    content.style.setProperty('--swiper-shown', String(track().shown))
    const { indicatorColor: color, indicatorActiveColor: activeColor } = values()
    showSwiperDots(
      element,
      indicatorDots ? { track: track(), current, color, activeColor } : undefined,
    )
    draw()
  }

  function detail(source: Source) {
    return { current, currentItemId: slides[current]?.getAttribute('item-id') ?? '', source }
  }

  /** Makes another slide the current one, also in the component's properties. */
  function choose(index: number, source: Source) {
    if (index === current) return
    current = index
    if (values().current !== index) set('current', index)
    const { currentItemId } = detail(source)
    if (values().currentItemId) set('currentItemId', currentItemId)
    drawFrame()
    emit('change', detail(source))
  }

  function jump(index: number) {
    stopAnimation()
    position = origin = current = index
    drawFrame()
  }

  function moveTo(target: number, source: Source) {
    stopAnimation()
    const from = position
    const shape = track()
    const size = slideSize()
    if (!isDragging) origin = from
    isDragging = false
    choose(indexAt(target, shape), source)
    if (!isAttached) return
    stopAnimation = animate({
      duration: values().duration,
      easing: easingOf(values().easingFunction),
      draw(progress) {
        position = from + (target - from) * progress
        draw()
        tellTransition(size)
      },
      done() {
        position = indexAt(target, track())
        draw()
        emit('animationfinish', detail(source))
      },
    })
    schedule()
  }

  function tellTransition(size: number) {
    const distance = (position - origin) * size
    emit('transition', values().vertical ? { dx: 0, dy: distance } : { dx: distance, dy: 0 })
  }

  function schedule() {
    clearTimeout(timer)
    const { autoplay, interval } = values()
    if (autoplay && isAttached) timer = setTimeout(playNext, Math.max(0, interval))
  }

  function playNext() {
    const shape = track()
    const isSeen = !document.hidden && element.checkVisibility({ visibilityProperty: true })
    // Who reads or fills in by keyboard must not lose the place.
    const isUsed = isDragging || element.matches(':has(:focus-visible), :focus-visible')
    if (!isSeen || isUsed || slides.length <= shape.shown) return schedule()
    if (shape.isCircular) moveTo(Math.round(position) + 1, 'autoplay')
    else moveTo(current >= lastIndex(shape) ? 0 : current + 1, 'autoplay')
  }

  let size = 0
  let grabbed = 0
  const endDrag = followDrag(element, {
    isVertical: () => values().vertical,
    start() {
      stopAnimation()
      clearTimeout(timer)
      isDragging = true
      size = slideSize()
      grabbed = position
      origin = position
    },
    move(distance) {
      const next = pulledPosition(grabbed - distance / size, track())
      if (next === position) return
      position = next
      draw()
      tellTransition(size)
    },
    end: (velocity) => moveTo(restingPosition(position, -velocity / size, track()), 'touch'),
  })

  element.addEventListener('keydown', (event) => {
    if (event.target !== element) return
    const [back, forward] = values().vertical
      ? ['ArrowUp', 'ArrowDown']
      : ['ArrowLeft', 'ArrowRight']
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0
    const here = positionOf(current, position, track())
    if (step === 0 || clampPosition(here + step, track()) !== here + step) return
    event.preventDefault()
    moveTo(here + step, 'touch')
  })

  /** The slide that the properties ask for; undefined for a name that no slide has. */
  function wanted(changed: ReadonlySet<keyof SwiperProperties>): number | undefined {
    const { current: index, currentItemId: id } = values()
    const usesId = id !== '' && (changed.has('currentItemId') || !changed.has('current'))
    if (!usesId) return Math.min(Math.max(0, Math.floor(index) || 0), lastIndex(track()))
    const found = slides.findIndex((slide) => slide.getAttribute('item-id') === id)
    return found >= 0 ? found : undefined
  }

  function slidesChanged() {
    const before = slides.length
    slides = [...content.children].filter(
      (child): child is HTMLElement => child.localName === 'wx-swiper-item',
    )
    ownStyles.disconnect()
    for (const slide of slides) ownStyles.observe(slide, { attributeFilter: ['style'] })
    if (slides.length === 0) return jump(0)
    const last = lastIndex(track())
    const isGone = slides.length < before && current > last
    if (isGone) {
      stopAnimation()
      position = origin = last
      choose(last, '')
      return
    }
    const index = wanted(new Set()) ?? current
    if (index !== current) jump(index)
    else drawFrame()
  }

  /** The template gives slides a style as a whole, and with it takes their place away. */
  const ownStyles = new MutationObserver(draw)
  const ownSlides = new MutationObserver(slidesChanged)

  function begin() {
    if (!isAttached) return
    ownSlides.observe(content, { childList: true })
    slidesChanged()
    schedule()
  }

  function applyChanges() {
    if (!isAttached) return
    const changed = pending
    pending = new Set()
    const asked = changed.has('current') || changed.has('currentItemId')
    drawFrame()
    const index = asked ? wanted(changed) : undefined
    if (index !== undefined && index !== current) {
      endDrag()
      isDragging = false
      moveTo(positionOf(index, position, track()), '')
    } else schedule()
  }

  return {
    update(changed) {
      if (!isAttached) {
        isAttached = true
        if (!element.hasAttribute('tabindex')) element.tabIndex = 0
        if (!element.hasAttribute('role')) element.setAttribute('role', 'group')
        // The slides inside are attached after it and tell their `item-id` then.
        queueMicrotask(begin)
        return
      }
      // A list and the place in it may come with one `setData`; the list's slides are made later.
      if (pending.size === 0) queueMicrotask(applyChanges)
      pending = new Set([...pending, ...changed])
    },
    detached() {
      isAttached = false
      pending = new Set()
      stopAnimation()
      clearTimeout(timer)
      ownSlides.disconnect()
      ownStyles.disconnect()
      slides = []
    },
  }
}
