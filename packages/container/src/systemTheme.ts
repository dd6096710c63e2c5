type Theme = 'light' | 'dark'

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme of the system, which the container and the mini program in it follow. */
export function systemTheme(): Theme {
  return isDark().matches ? 'dark' : 'light'
}

/** Tells each change of the theme. @returns stops */
export function watchSystemTheme(changed: (theme: Theme) => void): () => void {
  const query = isDark()
  const tell = () => changed(systemTheme())
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
