/**
 * Whether a page of the container slides in or out: what is under a finger then is not what is there
 * when it lands.
 *
 * Runs in the container, so that it may call nothing from outside of it.
 */
export function isPageSliding(): boolean {
  const root = document.querySelector('mini-app')?.shown.shadowRoot
  const layers = [...(root?.querySelectorAll('.page') ?? [])]
  return layers.some((layer) =>
    layer.getAnimations().some((slide) => slide.playState === 'running'),
  )
}
