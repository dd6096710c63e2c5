import { css } from 'lit'

export const cashierStyles = css`
  .cashier {
    display: flex;
    flex-direction: column;
    min-height: 0;
    max-height: calc(100% - 16px);
  }
  .cashier .weui-half-screen-dialog__hd {
    height: auto;
    min-height: 56px;
    padding-top: 12px;
  }
  .cashier .weui-half-screen-dialog__bd {
    flex: 1 1 auto;
    padding-bottom: 0;
    overflow-y: auto;
    text-align: center;
  }
  .cashier .weui-half-screen-dialog__hd,
  .cashier .weui-half-screen-dialog__ft {
    flex: none;
  }
  .cashier .weui-half-screen-dialog__ft {
    padding: 16px 0 32px;
  }
  .cashier-amount {
    margin: 4px 0 20px;
    font-size: 38px;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  /* The largest amounts fit a line of the narrowest screen. */
  .cashier-amount_long {
    font-size: 26px;
  }
  .cashier-facts {
    margin: 0;
    border-top: 0.5px solid var(--weui-FG-3);
    font-size: 15px;
  }
  .cashier-facts > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    padding: 12px 0 0;
  }
  .cashier-facts dt {
    flex: none;
    color: var(--weui-FG-1);
  }
  .cashier-facts dd {
    min-width: 0;
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .cashier-status {
    min-height: 1.4em;
    margin: 12px 0 0;
    color: var(--weui-FG-1);
    font-size: 14px;
    outline: none;
  }
`
