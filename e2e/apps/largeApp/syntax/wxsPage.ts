import { pageSource } from '../PageSource.js'

/** wxs inline and in files, with `require`, `getDate` and `getRegExp`. */
export const wxsPage = pageSource('pages/syntax/wxs/wxs', {
  wxml: `<wxs module="inline">
  var count = 0
  function twice(value) {
    return value * 2
  }
  function isList(value) {
    return value.constructor === 'Array'
  }
  module.exports = {
    twice: twice,
    isList: isList,
    greeting: 'from wxs',
    join: function (list, mark) {
      var text = ''
      for (var i = 0; i < list.length; ++i) {
        if (i > 0) text += mark
        text += list[i]
      }
      return text
    },
  }
</wxs>
<wxs src="/wxs/words.wxs" module="words" />
<wxs src="../../../wxs/dates.wxs" module="dates" />
<wxs src="./own.wxs" module="own"></wxs>

<view class="inline">{{ inline.twice(21) }} {{ inline.greeting }}</view>
<view class="join">{{ inline.join(list, '-') }}</view>
<view class="constructor">{{ inline.isList(list) }} {{ inline.isList('x') }}</view>
<view class="upper">{{ words.upper('loud') }} {{ words.digits('a1b22c') }}</view>
<view class="date">{{ dates.toDay(86400000) }} {{ dates.year(moment) }}</view>
<view class="required">{{ own.shout('words') }} {{ own.limit }}</view>
<view class="argument">{{ words.upper(list[1]) }}</view>
<view class="condition" wx:if="{{ own.isLong(list) }}">long</view>
<view class="math">{{ own.math(16) }}</view>
<view class="json">{{ own.json(object) }}</view>
`,
  js: `Page({
  data: { list: ['x', 'y', 'z'], moment: 1700000000000, object: { a: [1, 'b', true, null] } },
})
`,
  files: {
    'pages/syntax/wxs/own.wxs': `var words = require('../../../wxs/words.wxs')

exports.shout = function (text) {
  return words.upper(text) + '!'
}
exports.limit = 3
exports.isLong = function (list) {
  return list.length >= exports.limit
}
exports.math = function (value) {
  return Math.sqrt(value) + parseInt('7px')
}
exports.json = function (value) {
  return JSON.stringify(value)
}
`,
    'wxs/words.wxs': `var digit = getRegExp('[0-9]+', 'g')

function upper(text) {
  return text ? text.toUpperCase() : ''
}

module.exports = {
  upper: upper,
  digits: function (text) {
    return text.match(digit).join('+')
  },
}
`,
    'wxs/dates.wxs': `function pad(number) {
  return number < 10 ? '0' + number : '' + number
}

module.exports = {
  toDay: function (time) {
    var date = getDate(time)
    return date.getUTCFullYear() + '-' + pad(date.getUTCMonth() + 1) + '-' + pad(date.getUTCDate())
  },
  year: function (time) {
    return getDate(time).getUTCFullYear()
  },
}
`,
  },
  shows: {
    inline: '42 from wxs',
    join: 'x-y-z',
    constructor: 'true false',
    upper: 'LOUD 1+22',
    date: '1970-01-02 2023',
    required: 'WORDS! 3',
    argument: 'Y',
    condition: 'long',
    math: '11',
    json: '{"a":[1,"b",true,null]}',
  },
})
