import type { CameraRefusal, ChosenMedia, MediaKind, MediaRequest } from '@miniview/host'
import { render } from 'lit'
import { cameraTemplate, reviewTemplate } from './cameraTemplate.js'
import type { CameraWords } from './cameraWords.js'
import { nextCamera, openStream } from './openStream.js'
import type { WantedCamera } from './openStream.js'
import { recordVideo } from './recordVideo.js'
import type { Recording } from './recordVideo.js'
import { takePhoto } from './takePhoto.js'

export interface CameraOptions {
  request: MediaRequest
  words: CameraWords
  language: string
  close(result?: ChosenMedia | CameraRefusal): void
  /** The screen is closed, or about to. */
  signal: AbortSignal
}

/** The camera's screen while it is open: what it shows, and what its buttons do. */
export class CameraView {
  readonly #options: CameraOptions
  #root: HTMLElement | undefined
  #mode: MediaKind
  #wanted: WantedCamera
  /** Lets the stream of the moment go. */
  #streaming = new AbortController()
  #stream: MediaStream | undefined
  #next: Pick<WantedCamera, 'facing' | 'deviceId'> | undefined
  /** A photo that is on its way needs no second tap. */
  #isTaking = false
  #recording: Recording | undefined
  #passed = 0
  /** What was taken, with the address under which it is shown. */
  #taken: { file: Blob; kind: MediaKind; address: string } | undefined
  #isOriginal = false

  constructor(options: CameraOptions) {
    const { request, signal } = options
    this.#options = options
    this.#mode = request.kinds[0]!
    this.#wanted = { facing: request.camera, deviceId: undefined, hasSound: false }
    signal.addEventListener('abort', () => {
      this.#streaming.abort()
      this.#forget()
    })
  }

  show(root: HTMLElement): void {
    this.#root = root
    this.#draw()
    void this.#open()
  }

  async #open(): Promise<void> {
    this.#streaming.abort()
    const streaming = new AbortController()
    this.#streaming = streaming
    this.#stream = undefined
    this.#draw()
    this.#wanted.hasSound = this.#mode === 'video'
    const stream = await openStream(this.#wanted, streaming.signal)
    if (streaming.signal.aborted) return
    if (typeof stream === 'string') return this.#options.close(stream)
    this.#stream = stream
    // A camera that is pulled out shows nothing any more.
    stream.getVideoTracks()[0]!.addEventListener('ended', () => {
      if (!streaming.signal.aborted && !this.#recording) this.#options.close('busy')
    })
    this.#next = await nextCamera(stream, this.#wanted)
    if (!streaming.signal.aborted) this.#draw()
  }

  #draw(): void {
    if (!this.#root || this.#options.signal.aborted) return
    const { request, words, language } = this.#options
    const taken = this.#taken
    const template = taken
      ? reviewTemplate({
          words,
          language,
          taken,
          isOriginal:
            taken.kind === 'image' && new Set(request.sizes).size > 1
              ? this.#isOriginal
              : undefined,
          setOriginal: (isOriginal) => (this.#isOriginal = isOriginal),
          again: () => this.#again(),
          use: () => this.#use(taken.file),
        })
      : cameraTemplate({
          words,
          kinds: request.kinds,
          mode: this.#mode,
          stream: this.#stream,
          isMirrored: this.#isMirrored(),
          passed: this.#recording && this.#passed,
          maxDuration: request.maxDuration,
          canSwitch: this.#next !== undefined,
          close: () => this.#options.close(),
          setMode: (mode) => this.#setMode(mode),
          switchCamera: () => this.#switch(),
          shoot: (video) => void this.#shoot(video),
        })
    render(template, this.#root)
    // The button that was pressed may be gone, and the keyboard with it.
    const root = this.#root.getRootNode() as ShadowRoot
    if (!this.#root.contains(root.activeElement)) {
      this.#root.querySelector<HTMLElement>('[data-main]')?.focus()
    }
  }

  /** People know themselves from mirrors; the picture itself is not mirrored. */
  #isMirrored(): boolean {
    return this.#stream?.getVideoTracks()[0]?.getSettings().facingMode === 'user'
  }

  #setMode(mode: MediaKind): void {
    if (mode === this.#mode) return
    this.#mode = mode
    void this.#open()
  }

  #switch(): void {
    Object.assign(this.#wanted, this.#next)
    void this.#open()
  }

  async #shoot(video: HTMLVideoElement): Promise<void> {
    if (!this.#stream || this.#isTaking) return
    if (this.#mode === 'image') {
      this.#isTaking = true
      const file = await takePhoto(video, this.#streaming.signal)
      this.#isTaking = false
      return this.#review(file, 'image')
    }
    if (this.#recording) return this.#recording.stop()
    this.#passed = 0
    this.#recording = recordVideo(this.#stream, this.#options.request.maxDuration, (passed) => {
      this.#passed = passed
      this.#draw()
    })
    this.#draw()
    const file = await this.#recording.ended
    this.#recording = undefined
    this.#review(file.size > 0 ? file : undefined, 'video')
  }

  #review(file: Blob | undefined, kind: MediaKind): void {
    if (this.#options.signal.aborted) return
    if (!file) return this.#draw()
    this.#taken = { file, kind, address: URL.createObjectURL(file) }
    // Nobody is looked at while looking at the picture.
    this.#streaming.abort()
    this.#stream = undefined
    this.#draw()
  }

  #again(): void {
    this.#forget()
    void this.#open()
  }

  #use(file: Blob): void {
    this.#options.close({ files: [file], isOriginal: this.#isOriginal })
  }

  #forget(): void {
    if (this.#taken) URL.revokeObjectURL(this.#taken.address)
    this.#taken = undefined
  }
}
