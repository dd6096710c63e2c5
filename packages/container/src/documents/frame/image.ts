import { createStage } from './createStage.js'
import { element } from './element.js'
import { startFrame } from './startFrame.js'

startFrame(async (given) => {
  const { bytes, fileName, fileType } = given
  // Browsers look at the bytes of all others.
  const type = fileType === 'svg' ? 'image/svg+xml' : ''
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const image = element('img', 'image')
  image.alt = fileName
  image.src = url
  await image.decode().finally(() => URL.revokeObjectURL(url))

  let factor = 1
  function resize() {
    const { clientWidth, clientHeight } = scroller
    // A drawing without a size of its own takes what room there is.
    const width = image.naturalWidth || clientWidth
    const height = image.naturalHeight || clientHeight
    const fit = Math.min(1, clientWidth / width, clientHeight / height)
    image.style.width = `${width * fit * factor}px`
  }
  const { scroller } = createStage({
    given,
    content: image,
    zoom(next) {
      factor = next
      resize()
    },
  })
  scroller.classList.add('centred')
  new ResizeObserver(resize).observe(scroller)
  resize()
})
