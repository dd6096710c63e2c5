/** The square with its tick, for `checkbox` and for `switch` of the type `checkbox`. */
export const checkboxLook = `
    .wx-checkbox-input {
      display: inline-block;
      position: relative;
      box-sizing: border-box;
      width: 24px;
      height: 24px;
      margin-right: 5px;
      border: 1px solid light-dark(#d1d1d1, #5a5a5a);
      border-radius: 3px;
      background-color: light-dark(#fff, #2c2c2c);
      color: #07c160;
      vertical-align: middle;
    }
    .wx-checkbox-input-checked::before {
      content: '\\2713';
      position: absolute;
      top: 50%;
      left: 50%;
      font-size: 22px;
      font-weight: 700;
      line-height: 1;
      transform: translate(-50%, -48%) scale(0.73);
    }
    wx-checkbox[disabled] > .wx-checkbox-input,
    wx-switch[disabled] > .wx-checkbox-input {
      background-color: light-dark(#e1e1e1, #3a3a3a);
      color: light-dark(#adadad, #8a8a8a);
    }
`
