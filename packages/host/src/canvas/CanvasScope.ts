/** The canvases of one page or component, as its template names them by `canvas-id`. */
export interface CanvasScope {
  /** The canvas of that id, once the page is drawn; undefined where there is none at that moment. */
  find(canvasId: string): Promise<CanvasSurface | undefined>
  /** The same, but waits for a canvas that is still to come; undefined once the page or component is gone. */
  whenThere(canvasId: string): Promise<CanvasSurface | undefined>
  /** A path as the template of this page or component names it, as a path from the package's top. */
  toPackagePath(path: string): string
}

/** A canvas that is drawn on by its id. */
export interface CanvasSurface {
  /** Its pixels, as many as its size on the screen needs; undefined where it has no size. */
  area(): CanvasArea | undefined
  /** Tells the mini program by the canvas's `error` event. */
  fail(errMsg: string): void
}

export interface CanvasArea {
  context: CanvasRenderingContext2D
  /** Pixels of the canvas for one CSS pixel. */
  ratio: number
  /** CSS pixels. */
  width: number
  height: number
}
