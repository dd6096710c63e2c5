/** What a canvas draws; `src` is a path of the package, a file of the app, or an address. */
export interface CanvasImage extends HTMLImageElement {}

/** Reads a picture by its path. */
export type ReadPicture = (path: string) => Promise<Blob>

/**
 * Makes a picture that leaves the canvas readable wherever it comes from: its bytes are the app's own by
 * the time the browser sees them. `error` tells `errMsg`.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/Image.html
 */
export function createCanvasImage(readPicture: ReadPicture): CanvasImage {
  const image = new Image()
  let path = ''
  let stop = () => {}
  // What is loaded needs its address no more, and nothing else tells when a script is done with it.
  for (const type of ['load', 'error']) image.addEventListener(type, () => stop())

  function show(next: string) {
    stop()
    path = next
    let address: string | undefined
    let isOver = false
    stop = () => {
      isOver = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
    if (path === '') return image.removeAttribute('src')
    if (/^data:image\//i.test(path)) return image.setAttribute('src', path)
    readPicture(path).then(
      (blob) => {
        if (isOver) return
        address = URL.createObjectURL(blob)
        image.setAttribute('src', address)
      },
      (error: Error) => {
        if (isOver) return
        const errMsg = `GET ${path} failed: ${error.message}`
        image.dispatchEvent(Object.assign(new Event('error'), { errMsg }))
      },
    )
  }

  return Object.defineProperty(image, 'src', {
    get: () => path,
    set(next: unknown) {
      show(String(next))
    },
  })
}
