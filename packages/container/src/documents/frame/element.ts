/** Makes an element with a class and text, which is never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

/** Makes a button of the bar. */
export function barButton(text: string, label: string, press: () => void): HTMLButtonElement {
  const button = element('button', 'bar-button', text)
  button.ariaLabel = label
  button.title = label
  button.addEventListener('click', press)
  return button
}
