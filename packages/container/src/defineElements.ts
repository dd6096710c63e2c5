import { MiniApp } from './MiniApp.js'
import { NavigationBar } from './NavigationBar.js'
import { StatusBar } from './StatusBar.js'

declare global {
  interface HTMLElementTagNameMap {
    'mini-app': MiniApp
  }
}

/** Defines the container's elements, once. */
export function defineElements(): void {
  if (customElements.get('mini-app')) return
  customElements.define('mini-app', MiniApp)
  customElements.define('mini-navigation-bar', NavigationBar)
  customElements.define('mini-status-bar', StatusBar)
}

// Importing the package is how an element is used in a page.
defineElements()
