/** An event as the component framework hands it to a listener. */
export interface FrameworkEvent {
  type: string
  timeStamp: number
  detail: unknown
  target: EventTarget
  currentTarget: EventTarget
  mark?: Record<string, unknown> | null
  extraFields?: object
}

interface EventTarget {
  id: string
  dataset: Record<string, unknown>
  /** The framework's element behind a component's instance. */
  _$?: EventTarget
  getBackendElement?(): HTMLElement | null
}

/** What a mini program's listener gets: plain data, as on the platform. */
export function toEventObject(event: FrameworkEvent): object {
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: toTarget(event.target),
    currentTarget: toTarget(event.currentTarget),
    mark: { ...event.mark },
    detail: event.detail ?? {},
    ...event.extraFields,
  }
}

/** An element of a template, as events tell it. */
export function toTarget(target: EventTarget): object {
  const element = (target._$ ?? target).getBackendElement?.()
  return {
    id: target.id ?? '',
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
    dataset: target.dataset ?? {},
  }
}
