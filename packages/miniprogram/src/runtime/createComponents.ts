import { addGlobalErrorListener, Component, removeGlobalErrorListener } from 'glass-easel'
import type { GeneralBehavior, GeneralComponent } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { CanvasSurface } from '@miniview/host'
import type { BuiltIn, BuiltInInstance, BuiltInPage } from '../builtin/BuiltIn.js'
import { instanceOf, keepInstance } from '../builtin/instances.js'
import { stopPlaying } from '../animation/playing.js'
import type { CompiledApp, ComponentConfig } from '../CompiledApp.js'
import type { CreateWebView, MiniProgramOptions } from './createMiniProgram.js'
import { createCanvases } from './createCanvases.js'
import type { Modules } from './createModules.js'
import type { Packages } from './createPackages.js'
import { createIntersectionObserver } from './createIntersectionObserver.js'
import type { IntersectionObserverOptions } from './createIntersectionObserver.js'
import { createMediaQueryObserver } from './createMediaQueryObserver.js'
import { createSelectorQuery } from './createSelectorQuery.js'
import { keyframeMethods } from './keyframeMethods.js'
import { pageOf, placeRoot } from './pageOf.js'
import type { StyleSheets } from './createStyleSheets.js'
import { PageBackend } from './PageBackend.js'
import { patchTemplate } from './patchTemplates.js'
import { registerBuiltIns } from './registerBuiltIns.js'
import { addressFile, isAppFile } from './addressFile.js'
import { resolveAddress } from './resolveAddress.js'
import { toPackagePath } from './toPackagePath.js'

export interface ComponentsOptions {
  compiled: CompiledApp
  packages: Packages
  styles: StyleSheets
  modules: Modules
  options: MiniProgramOptions
  createWebView: CreateWebView
}

/** What the components of one page ask of it. */
export interface PageOfComponents extends Omit<
  BuiltInPage,
  | 'wx'
  | 'address'
  | 'withAddress'
  | 'readPicture'
  | 'addCanvas'
  | 'createWebView'
  | 'share'
  | 'showPictureMenu'
  | 'loadCamera'
  | 'map'
> {
  /** Takes a component that will be ready when the page is. */
  attached(component: GeneralComponent): void
  drawn: Promise<void>
  /** Takes the style of a component that came after the page was made. */
  useStyle(path: string): void
  /** Aborts when the page closes. */
  signal: AbortSignal
}

// oxlint-disable-next-line no-explicit-any -- what a developer writes; the framework checks it
type Definition = Record<string, any>

/** Registers what `Page`, `Component` and `Behavior` declare, and makes roots of it. */
export function createComponents(given: ComponentsOptions) {
  const { compiled, packages, styles, modules, options } = given
  const environment = new MiniProgramEnv()
  const backend = new PageBackend()
  const associated = environment.associateBackend(backend as never)
  const space = environment.createCodeSpace('app', true)
  const registered = new Set<string>()
  const defined = new Set<string>()
  const pagePaths = new Set(compiled.appJson.pages)
  /** The page or component whose script runs. */
  let running: string | undefined
  let wx: BuiltInPage['wx'] = {}

  function pageOfPlaced(component: GeneralComponent): PageOfComponents {
    const page = pageOf(component)
    if (!page) throw new Error(`<${component.tagName}> is in no page yet`)
    return page
  }

  const canvases = createCanvases((component) => pageOfPlaced(component).drawn)

  function pageOfBuiltIn(component: GeneralComponent): BuiltInPage {
    const host = component.ownerShadowRoot?.getHostNode()
    const owner = host?.is ?? ''
    return Object.assign(Object.create(pageOfPlaced(component)) as PageOfComponents, {
      wx,
      address: (path: string) => resolveAddress(path, owner, compiled.assets),
      withAddress(path: string, use: (address: string) => void) {
        if (isAppFile(path)) return addressFile(() => options.readFile(path), path, use)
        use(resolveAddress(path, owner, compiled.assets))
        return () => {}
      },
      readPicture: (path: string) => options.readPicture(toPackagePath(path, owner)),
      addCanvas: (canvasId: string, surface: CanvasSurface) =>
        host && canvases.add(host, canvasId, surface),
      createWebView: given.createWebView,
      share: options.share,
      showPictureMenu: (path: string) => options.showPictureMenu(toPackagePath(path, owner)),
      loadCamera: options.loadCamera,
      map: options.map,
    })
  }

  const formField = space
    .behavior()
    .definition({
      properties: { name: String, value: null },
      lifetimes: {
        created(this: { _$: GeneralComponent }) {
          const component = this._$
          const data = () => component.data as { name: string; value: unknown }
          const element = component.getBackendElement() as unknown as Element
          keepInstance(element, {
            ...instanceOf(element),
            field: {
              name: () => data().name,
              value: () => data().value,
              reset: () => component.setData({ value: undefined }),
            },
          })
        },
      },
    } as never)
    .register()
  const knownBehaviors = new Map<string, unknown>([
    ['wx://form-field', formField],
    ['wx://form-field-group', formPartOf({ sharesFields: true })],
    ['wx://form-field-button', formPartOf({ sharesButtons: true })],
  ])

  /** Lets a form see into the components that have the behavior. */
  function formPartOf(part: Partial<BuiltInInstance>): unknown {
    const lifetimes = {
      created(this: { _$: GeneralComponent }) {
        const element = this._$.getBackendElement() as unknown as Element
        keepInstance(element, { ...instanceOf(element), ...part })
      },
    }
    return space
      .behavior()
      .definition({ lifetimes } as never)
      .register()
  }

  space.setOverallBehavior(overallBehavior() as never)

  function overallBehavior(): GeneralBehavior {
    return space
      .getComponentSpace()
      .define()
      .methods({
        createSelectorQuery(this: { _$: GeneralComponent }) {
          return createSelectorQuery(this._$, pageOfPlaced)
        },
        createIntersectionObserver(
          this: { _$: GeneralComponent },
          options?: IntersectionObserverOptions,
        ) {
          return createIntersectionObserver(this._$, options)
        },
        createMediaQueryObserver(this: { _$: GeneralComponent }) {
          return createMediaQueryObserver(this._$)
        },
        ...keyframeMethods,
      } as never)
      .lifetime('created', function (this: { _$: GeneralComponent }) {
        const component = this._$
        const scope = styles.scopeOf(component.is)
        const element = component.getBackendElement() as unknown as Element | null
        // Styles say `:host` by this, also in a component that shares its styles.
        if (scope && !pagePaths.has(component.is)) element?.setAttribute('wx-host', scope)
        pageOf(component)?.useStyle(component.is)
      } as never)
      .lifetime('attached', function (this: { _$: GeneralComponent }) {
        pageOf(this._$)?.attached(this._$)
      } as never)
      .lifetime('detached', function (this: { _$: GeneralComponent }) {
        canvases.close(this._$)
        const element = this._$.getBackendElement() as unknown as Element | null
        if (element) stopPlaying(element)
      } as never)
      .registerBehavior() as GeneralBehavior
  }

  const errorListener = (error: unknown, _meta: unknown, related: unknown) => {
    const isForeign =
      Component.isComponent(related as never) &&
      (related as GeneralComponent).getBackendContext() !== (backend as never)
    if (isForeign) return undefined
    options.fail(error)
    return false
  }
  addGlobalErrorListener(errorListener as never)

  // A component of a subpackage that is not here yet is shown by its placeholder until it is.
  space.getComponentSpace().setComponentWaitingListener((_isPublic, path) => {
    packages.load(path)?.then(() => register(path), options.fail)
  })

  /** Runs the script of a page or component, with those that it uses. */
  function register(path: string) {
    if (registered.has(path) || !packages.has(path)) return
    registered.add(path)
    const config = packages.configOf(path)
    if (!config) throw new Error(`${path}.json: there is no page or component here`)
    for (const used of usedBy(config)) register(used)
    space.addComponentStaticConfig(path, staticConfigOf(path, config) as never)
    const template = packages.templateOf(path)
    if (template) {
      const content = patchTemplate(template)
      const compiledTemplate = { groupList: {}, content, fallbackListenerOnNativeNode: true }
      space.addCompiledTemplate(path, compiledTemplate as never)
    }
    if (styles.has(path)) space.addStyleSheet(path, path, styles.scopeOf(path))
    const before = running
    running = path
    try {
      modules.load(`${path}.js`)
    } finally {
      running = before
    }
    if (!defined.has(path)) throw new Error(`${path}.js: calls neither Page nor Component`)
  }

  /** A page shares its styles with app.wxss, also one that `Component` declares. */
  function staticConfigOf(path: string, config: ComponentConfig): ComponentConfig {
    return pagePaths.has(path) ? { ...config, component: false } : config
  }

  function define(name: 'pageDefinition' | 'definition', definition: Definition) {
    if (running === undefined) {
      throw new Error('Page and Component are called by the script of a page or component')
    }
    const path = running
    defined.add(path)
    const { options: componentOptions, behaviors } = definition
    const { styleIsolation, addGlobalClass } = (componentOptions ?? {}) as Partial<ComponentConfig>
    const isolation = styleIsolation ?? (addGlobalClass ? 'apply-shared' : undefined)
    if (isolation !== undefined && !pagePaths.has(path)) {
      const config = { ...packages.configOf(path), styleIsolation: isolation }
      space.addComponentStaticConfig(path, config as never)
    }
    if (/^(page-)?shared$/.test(isolation ?? packages.configOf(path)?.styleIsolation ?? '')) {
      styles.share(path)
    }
    const complete = { ...definition, behaviors: toBehaviors(behaviors) }
    const builder = space.component(path) as unknown as Record<
      typeof name,
      (given: Definition) => { register(): void }
    >
    builder[name](complete).register()
  }

  /** The platform's own behaviors are named by strings; the framework takes only objects. */
  function toBehaviors(behaviors: unknown): unknown[] {
    if (!Array.isArray(behaviors)) return []
    return behaviors.flatMap((behavior: unknown) =>
      typeof behavior === 'string' ? (knownBehaviors.get(behavior) ?? []) : behavior,
    )
  }

  return {
    Page: (definition: Definition) => define('pageDefinition', definition),
    Component: (definition: Definition) => define('definition', definition),
    Behavior: (definition: Definition) =>
      space
        .behavior()
        .definition({ ...definition, behaviors: toBehaviors(definition['behaviors']) } as never)
        .register(),

    /** What built-in components call. */
    provide(given: object): void {
      wx = given as BuiltInPage['wx']
    },

    /** Makes built-in components known to the templates of pages that open from now on. */
    add(builtIns: readonly BuiltIn[]): void {
      const known = environment.getGlobalCodeSpace().getComponentSpace()
      registerBuiltIns(builtIns, known, space.getComponentSpace(), pageOfBuiltIn)
    },

    pageOf: pageOfPlaced,

    /** The canvases in the template of a page or component. */
    canvasesOf: canvases.of,

    /** Makes the component of a page, or the custom tab bar's. @throws Error for a bad script */
    createRoot(tag: string, url: string) {
      register(url.split('?')[0]!)
      let root!: ReturnType<typeof associated.createRoot>
      const used = backend.usedStyles(() => {
        root = associated.createRoot(tag, space, url)
      })
      return { root, component: root.getComponent() as GeneralComponent, styles: used }
    },

    /** Tells to which page the components under a root belong; before they are attached. */
    place: placeRoot,

    close: () => removeGlobalErrorListener(errorListener as never),
  }
}

export type Components = ReturnType<typeof createComponents>

function usedBy({ usingComponents, componentGenerics, componentPlaceholder }: ComponentConfig) {
  const generics = Object.values(componentGenerics ?? {}).flatMap((generic) =>
    typeof generic === 'object' ? generic.default : [],
  )
  return [
    ...Object.values(usingComponents),
    ...generics,
    ...Object.values(componentPlaceholder ?? {}),
  ].flatMap((path) => (path.startsWith('/') ? path.slice(1) : []))
}
