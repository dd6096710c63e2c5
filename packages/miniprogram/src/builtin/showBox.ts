import { languageAround } from './languageAround.js'

/** The look of a component whose content only the platform has. */
export const boxStyles = (tag: string, height: number) => `
    wx-${tag} {
      display: flex;
      align-items: center;
      justify-content: center;
      box-sizing: border-box;
      min-height: ${height}px;
      padding: 8px;
      border: 1px dashed light-dark(rgba(0, 0, 0, 0.3), rgba(255, 255, 255, 0.3));
      border-radius: 4px;
      color: light-dark(rgba(0, 0, 0, 0.6), rgba(255, 255, 255, 0.6));
      font-size: 14px;
      text-align: center;
    }
`

/** Fills a component with words that say what would be there, in the language of the container. */
export function showBox(element: HTMLElement, words: { en: string; zhCN: string }): void {
  const label = document.createElement('wx-box-label')
  element.setAttribute('role', 'note')
  element.replaceChildren(label)
  label.textContent = /^zh\b/i.test(languageAround(element)) ? words.zhCN : words.en
}
