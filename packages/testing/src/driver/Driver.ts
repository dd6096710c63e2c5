import type { FileChooserAnswer } from '../answerFileChooser.js'

/**
 * What differs between the libraries that drive browsers, and between the browsers of one; what is alike
 * is reached through `page`.
 */
export interface Driver {
  readonly page: DrivenPage
  /** A window of that size, in CSS pixels, in which nothing slides for longer than it must. */
  setUp(viewport: { width: number; height: number }): Promise<void>
  /** Tells each line of the tab's console, also those of its frames. */
  onConsole(listener: (line: string) => void): void
  /** Puts a finger onto the tab. */
  touch(x: number, y: number): Promise<Finger>
  /** Opens the browser's file picker and answers it. @throws Error where none opens, and for too many files */
  answerFileChooser(answer: FileChooserAnswer): Promise<void>
  /** Mends what the library lost of the tab's frames. */
  revive(): Promise<unknown>
}

/** A finger that lies on the tab. */
export interface Finger {
  move(x: number, y: number): Promise<void>
  end(): Promise<void>
}

/** What a tab of Puppeteer's and one of Playwright's have alike. */
export interface DrivenPage extends DrivenFrame {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  screenshot(): Promise<Uint8Array>
  readonly keyboard: {
    type(text: string): Promise<void>
    press(key: string): Promise<void>
  }
  readonly mouse: {
    move(x: number, y: number): Promise<void>
    down(): Promise<void>
    up(): Promise<void>
    click(x: number, y: number): Promise<void>
  }
}

/** A document. */
export interface DrivenFrame {
  evaluate<Result>(code: string | (() => Result)): Promise<Awaited<Result>>
  evaluateHandle<Argument, Result>(
    code: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<DrivenObject<Result>>
}

/** Something in a document. */
export interface DrivenObject<Value> {
  evaluate<Result>(code: (value: Value) => Result): Promise<Awaited<Result>>
  evaluateHandle<Result>(code: (value: Value) => Result): Promise<DrivenObject<Result>>
  asElement(): DrivenElement | null
  dispose(): Promise<void>
}

export interface DrivenElement extends DrivenObject<Element> {
  /** Where it is in the tab, in CSS pixels. */
  boundingBox(): Promise<{ x: number; y: number } | null>
  contentFrame(): Promise<DrivenFrame | null>
}
