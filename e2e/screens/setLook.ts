import type { MiniAppHandle } from '@miniview/testing'

const sizes = {
  phone: { width: 320, height: 568 },
  desktop: { width: 800, height: 500 },
}

/** Size, theme and language of the container. */
export type Look = `${keyof typeof sizes} ${'light' | 'dark'} ${'en' | 'zh-CN'}`

/** Gives the container a look. */
export async function setLook({ container }: MiniAppHandle, look: Look): Promise<void> {
  const [size, theme, language] = look.split(' ') as [keyof typeof sizes, string, string]
  await container.setViewport(sizes[size])
  await container.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await container.$eval(
    'mini-app',
    (element, lang) => {
      element.lang = lang
      element.requestUpdate()
    },
    language,
  )
}
