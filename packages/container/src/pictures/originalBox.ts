import { css, html } from 'lit'
import { inLanguage } from '../messages.js'

const words = { en: { original: 'Original' }, zhCN: { original: '原图' } }

export const originalBoxStyles = css`
  .original-box {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    cursor: pointer;
  }
  .original-box input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--weui-BRAND);
  }
`

/** The box by which a person keeps pictures as they are. */
export function originalBox(
  language: string,
  isChecked: boolean,
  changed: (isChecked: boolean) => void,
) {
  return html`
    <label class="original-box">
      <input
        type="checkbox"
        data-action="original"
        .checked=${isChecked}
        @change=${({ target }: Event) => changed((target as HTMLInputElement).checked)}
      />
      ${inLanguage(language, words).original}
    </label>
  `
}
