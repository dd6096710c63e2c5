import type { HostConnection } from '@miniview/bridge'

/**
 * Keeps the host informed of what it cannot see across origins: the page's address, its title, and
 * whether it can go back in its own history.
 *
 * @returns reports now
 */
export function reportPage(window: Window, connection: HostConnection): () => void {
  const { document, navigation } = window

  function report() {
    void connection.invoke('reportPage', {
      href: window.location.href,
      title: document.title,
      // `history.length` counts the whole tab; without the Navigation API a page cannot know.
      canGoBack: navigation?.canGoBack ?? false,
    })
  }

  navigation?.addEventListener('currententrychange', report)
  if (!navigation) {
    window.addEventListener('popstate', report)
    window.addEventListener('hashchange', report)
  }
  whenParsed(document, () => {
    report()
    const changes = { childList: true, characterData: true, subtree: true }
    new MutationObserver(report).observe(document.head, changes)
  })
  return report
}

function whenParsed(document: Document, run: () => void) {
  if (document.readyState !== 'loading') run()
  else document.addEventListener('DOMContentLoaded', run, { once: true })
}
