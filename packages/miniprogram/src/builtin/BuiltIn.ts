import type { MapOptions } from '../map/MapOptions.js'
import type { CameraServices } from './camera/CameraServices.js'
import type { CanvasSurface, PageEntry } from '@miniview/host'

/** The types of properties, as `Component` declares them. */
type PropertyType =
  | StringConstructor
  | NumberConstructor
  | BooleanConstructor
  | ArrayConstructor
  | ObjectConstructor
  | null

/** A property with its default; a type alone has the type's empty value. `null` takes any value. */
export type Property = PropertyType | { type: PropertyType; value: unknown }

export type Properties = Readonly<Record<string, Property>>

/** The values of a component's properties. */
export type Values<P extends Properties> = { -readonly [K in keyof P]: ValueOf<P[K]> }

type ValueOf<P> = P extends { type: infer T } ? ValueOfType<T> : ValueOfType<P>
type ValueOfType<T> = T extends StringConstructor
  ? string
  : T extends NumberConstructor
    ? number
    : T extends BooleanConstructor
      ? boolean
      : T extends ArrayConstructor
        ? unknown[]
        : T extends ObjectConstructor
          ? Record<string, unknown> | null
          : // oxlint-disable-next-line no-explicit-any -- a property without a type takes anything
            any

/** A built-in component: one file in this folder, which has the component's name. */
export interface BuiltIn<P extends Properties = Properties> {
  /** The tag in wxml. Its element is `wx-<name>`. */
  name: string
  properties: P
  /**
   * The values that a property takes, by its name, where the platform knows more than there are here;
   * for `canIUse`, as in `button.open-type.share`.
   */
  options?: { readonly [K in keyof P]?: readonly string[] }
  /** The names of the events that it sends, without `bind`, beside those that every component has. */
  events?: readonly string[]
  /** How templates write properties that the platform does not write with dashes. For docs and lists. */
  attributes?: { readonly [name: string]: string }
  /** Whether only the platform has what it would show, so that `canIUse` says no. For lists only. */
  onlyInPlatform?: true
  /**
   * What the platform's component has and this one has not, and why: names of properties and events, or
   * words. For docs/components.md only.
   */
  missing?: { readonly [what: string]: string }
  /**
   * The name of the element, without `wx-`, that holds the children, where that is not the
   * component's own. It is made before `create` runs.
   */
  content?: string
  /** Its rules for every page. Type selectors are element names, such as `wx-view`. */
  css?: string
  /** Its further rules in an app whose app.json says `style: v2`. */
  cssV2?: string
  /** Whether it shows H5 pages, whose code is then loaded with it. */
  showsWebView?: boolean
  /** Gives an element its behaviour; called once for each, before its properties are set. */
  create?(component: BuiltInComponent<P>): BuiltInInstance<P>
}

/** One element of a built-in component, as its behaviour sees it. */
export interface BuiltInComponent<P extends Properties = Properties> {
  /** The component's own element. What is put into it stands beside the children from the template. */
  readonly element: HTMLElement
  /** Holds the children. */
  readonly content: HTMLElement
  /** Where it stands; only once it is attached. */
  readonly page: BuiltInPage
  /** The current values. */
  values(): Values<P>
  /** Changes an own property, and the data bound to it by `model:`; `update` is not called. */
  set<K extends keyof P>(name: K, value: Values<P>[K]): void
  /**
   * Sends an event to the template. It does not bubble unless told to.
   *
   * @returns what the listener returned
   */
  emit(type: string, detail?: Record<string, unknown>, options?: EmitOptions): unknown
  /** Itself as events tell it: id, dataset and place. */
  target(): object
  /**
   * The names under which the page's styles know classes that the template gave by name, such as
   * those of `hover-class`.
   */
  classNames(names: string): string[]
}

export interface EmitOptions {
  /** Default false. */
  bubbles?: boolean
  /** Called where a listener caught it. */
  caught?(): void
  /** Members of the event itself, beside or instead of the usual ones. */
  extraFields?: Record<string, unknown>
}

/** The behaviour of one element. */
export interface BuiltInInstance<P extends Properties = Properties> {
  /** Called with all names when the element is attached, then with what changed. */
  update?(changed: ReadonlySet<keyof P>): void
  detached?(): void
  /** Its page is seen, also again after it was hidden. */
  pageShown?(): void
  /** Another page covers its page, or the mini program went to the background. */
  pageHidden?(): void
  /**
   * A tap reached it, by finger, mouse or keyboard, and the template's listeners heard of it. A
   * listener inside that stops the tap keeps it away.
   */
  tapped?(event: MouseEvent): void
  /**
   * A finger, pen or mouse stayed on it, or on what is in it, and the template's listeners heard of it.
   *
   * @returns whether it acted on it, so that lifting the finger is no tap
   */
  longPressed?(): boolean
  /** Whether the movement of the moment is its own, so that what is around it hears no `touchmove`. */
  keepsMoves?(): boolean
  /** Whether taps on it come to nothing at the moment, as on a disabled button. */
  isDisabled?(): boolean
  /**
   * What a tap on it tells beside its place, where it has something to tell; undefined where it keeps
   * the tap to itself, so that nobody hears of it.
   */
  tapDetail?(event: MouseEvent): Record<string, unknown> | undefined
  /** For `form`: the control that it is. One without a name is not submitted. */
  field?: FormField
  /** For `label`: what a tap on it does. */
  activate?(): void
  /** For the group around it: the choice that it is. */
  choice?: Choice
  /** For the choices in it. */
  group?: ChoiceGroup
  /** For buttons with a `form-type`. */
  form?: Form
  /** A custom component whose fields a form around it finds: `wx://form-field-group`. */
  sharesFields?: boolean
  /** A custom component whose buttons submit the form around it: `wx://form-field-button`. */
  sharesButtons?: boolean
  /** What `createSelectorQuery().context()` and `createXContext(id)` find. */
  context?: object
  /** What `createSelectorQuery().node()` finds. Default: nothing. */
  node?: object
  /** What scrolls, for `scrollOffset`. */
  scroller?: HTMLElement
  /** Touches on it tell `x` and `y` from this element's corner too, as those on a canvas do. */
  touchCorner?: HTMLElement
}

/** A control of a form. */
export interface FormField {
  name(): string
  value(): unknown
  /** Back to what it was at first. */
  reset(): void
}

/** A checkbox or radio button. */
export interface Choice {
  value(): string
  isChecked(): boolean
  setChecked(isChecked: boolean): void
  isDisabled(): boolean
  /** Grows with each choice that is made anywhere: what was chosen later has a higher one. */
  chosenAt(): number
  /** As if a person tapped it. */
  choose(): void
  /** Back to what it was at first. */
  reset(): void
  /** Makes it the one of its group that the Tab key finds, or not. */
  setReachable(isReachable: boolean): void
}

export interface ChoiceGroup {
  /** One of its choices came, went or changed. */
  changed(element: HTMLElement, isChecked: boolean): void
  /** A person made a choice. */
  chosen(): void
}

export interface Form {
  /** @param target the button, as events tell it */
  submit(target: object): void
  reset(target: object): void
}

/** The page in which a component stands. */
export interface BuiltInPage {
  readonly entry: PageEntry
  /** The mini program's own `wx`, which asks the host. */
  // oxlint-disable-next-line no-explicit-any -- the functions are typed by the host's ShellWx, with its own options
  readonly wx: Record<string, (options?: any) => any>
  /** The page's element with all that it shows, for positions relative to the page. */
  readonly view: HTMLElement
  /** What scrolls in the page. */
  readonly scroller: HTMLElement
  /** Ends when the page is drawn. */
  readonly drawn: Promise<void>
  /** The address of a file named in a template: package files by path, others as they are. */
  address(path: string): string
  /**
   * Tells the address of a file to show: at once, or for a file of the app (`wxfile://…`), which has no
   * address by itself, once it has one. Where there is no such file the path itself is told, which
   * nothing can load.
   *
   * @returns takes the address back
   */
  withAddress(path: string, use: (address: string) => void): () => void
  /** Reads a picture to draw: of the package, the app's files, or a server that the app may call. */
  readPicture(path: string): Promise<Blob>
  /**
   * Lets a canvas be found by its `canvas-id` in this template.
   *
   * @returns takes it back; undefined where another canvas has the name
   */
  addCanvas(canvasId: string, surface: CanvasSurface): (() => void) | undefined
  /** Makes the element that shows an H5 page; it fills its parent. */
  createWebView(options: WebViewElementOptions): WebViewElement
  /** Lets the person share the page by one of its buttons, which events tell as `target`. */
  share(target: object): void
  /** Offers the person what can be done with a picture, which the template names so. */
  showPictureMenu(path: string): void
  /** Brings what a camera needs of the shell. */
  loadCamera(): Promise<CameraServices>
  /** What the shell's maps show. */
  readonly map: MapOptions | undefined
}

export interface WebViewElementOptions {
  page: PageEntry
  /** Delivers messages at once. */
  immediate: boolean
  /** Sends an event of the web-view: `message`, `event`, `load` or `error`. */
  emit(type: string, detail: Record<string, unknown>): void
}

export interface WebViewElement extends HTMLElement {
  src: string
}

/** Declares a built-in component. */
export function defineBuiltIn<const P extends Properties>(builtIn: BuiltIn<P>): BuiltIn<P> {
  return builtIn
}
