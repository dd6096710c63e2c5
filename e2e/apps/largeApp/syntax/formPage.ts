import { pageSource } from '../PageSource.js'

/** A form with every field of this issue, submitted and reset. */
export const formPage = pageSource('pages/syntax/form/form', {
  wxml: `<form bindsubmit="submit" bindreset="reset">
  <input class="name" name="name" value="Ada" maxlength="20" placeholder="Name" confirm-type="done" bindinput="edit" bindfocus="edit" bindblur="edit" />
  <input name="secret" password type="text" />
  <input name="count" type="number" value="{{ 4 }}" />
  <input name="price" type="digit" />
  <textarea name="text" value="lines" auto-height maxlength="-1" bindinput="edit" />
  <label class="label"><switch class="switch" name="isOn" checked bindchange="change" /> switch</label>
  <switch name="isSmall" type="checkbox" />
  <checkbox-group name="colors" bindchange="change">
    <label wx:for="{{ colors }}" wx:key="*this"><checkbox class="color-{{ item }}" value="{{ item }}" checked="{{ index === 1 }}" />{{ item }}</label>
  </checkbox-group>
  <radio-group name="size" bindchange="change">
    <label class="small-label" for="small"><radio id="small" value="S" />S</label>
    <label><radio class="large" value="L" checked="{{ true }}" color="#07c160" />L</label>
  </radio-group>
  <button class="submit" form-type="submit" type="primary">Send</button>
  <button class="reset" form-type="reset" size="mini" plain disabled="{{ false }}" loading="{{ false }}">Clear</button>
</form>
<view class="changed">{{ changed }}</view>
<view class="result">{{ result }}</view>
`,
  js: `Page({
  data: { colors: ['red', 'green', 'blue'], changed: 'nothing', result: 'not sent' },
  edit(event) {
    this.lastEdit = event.type
  },
  change(event) {
    this.setData({ changed: JSON.stringify(event.detail.value) })
  },
  submit(event) {
    this.setData({ result: JSON.stringify(event.detail.value) })
  },
  reset() {
    this.setData({ result: 'reset' })
  },
})
`,
  json: { disableScroll: false, navigationBarTitleText: 'Form' },
  shows: { changed: 'nothing', result: 'not sent' },
})
