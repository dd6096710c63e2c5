import { css, unsafeCSS } from 'lit'
import form from 'weui/dist/style/widget/weui-cell/weui-cell-form.min.css'

/** The lists of entries and the forms, which are loaded on first use. */
export const formStyles = [
  unsafeCSS(form),
  css`
    .form-page {
      box-sizing: border-box;
      /* The browser draws the lists and the calendar. */
      color-scheme: light dark;
      max-width: 640px;
      margin-inline: auto;
      padding: 8px 0 calc(32px + env(safe-area-inset-bottom));
    }
    .form-page .weui-cells__title,
    .form-page .form-empty {
      overflow-wrap: anywhere;
    }
    .form-empty {
      padding: 40px 16px 24px;
      margin: 0;
      color: var(--weui-FG-1);
      text-align: center;
    }
    .form-buttons {
      padding: 32px 16px 0;
    }
    .entry-row {
      display: flex;
      align-items: stretch;
      padding-inline-end: 4px;
    }
    .entry-row + .entry-row {
      border-top: 0.5px solid var(--weui-FG-3);
    }
    .entry-choose {
      flex: 1;
      min-width: 0;
      padding: 12px 16px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .entry-choose:hover,
    .entry-choose:active {
      background: var(--weui-BG-COLOR-ACTIVE);
    }
    .entry-choose > * {
      display: block;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .entry-detail {
      margin-top: 2px;
      color: var(--weui-FG-1);
      font-size: 14px;
    }
    .weui-cell.form-row {
      align-items: flex-start;
    }
    .form-row .weui-label {
      width: 6.2em;
      padding-inline-end: 8px;
    }
    .form-row .weui-cell__bd {
      display: flex;
      flex-direction: column;
      gap: 8px;
      min-width: 0;
    }
    .form-row .weui-input {
      box-sizing: border-box;
      height: auto;
      padding: 0;
    }
    .form-row .weui-input::placeholder {
      color: var(--weui-FG-2);
    }
    .form-row select {
      width: calc(100% + 8px);
      min-height: 32px;
      margin: -4px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .form-row select + select {
      margin-top: 0;
    }
    .form-row option {
      background: var(--weui-BG-2);
      color: var(--weui-FG-0);
    }
    .form-row :is(input, select):focus-visible {
      outline-offset: 3px;
      border-radius: 2px;
    }
    .form-row select:focus-visible {
      outline: 2px solid var(--weui-BRAND);
    }
    .form-error {
      margin: 0;
      color: var(--weui-RED);
      font-size: 14px;
      line-height: 1.4;
    }
  `,
]
