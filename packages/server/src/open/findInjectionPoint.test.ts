import { expect, it } from 'vitest'
import { findInjectionPoint } from './findInjectionPoint.js'

/** Where `|` stands in the text is where the script goes. */
function split(marked: string): [text: string, at: number] {
  return [marked.replace('|', ''), marked.indexOf('|')]
}

it.each([
  '<!doctype html><html><head>|<title>x</title>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD" "x">\n<HTML lang="a>b" data-x=\'>\'>\r\n<HEAD id=a>|<script>',
  '<!-- <head> --><!doctype html><!-->|<p>',
  '<!doctype html><!-- a --!><html><!-- <head> --><head>|',
  '<?xml version="1.0"?><!doctype html><html class = "a>">|<body>',
  '<html><header>'.replace('<header>', '|<header>'),
  '|text <head>',
  '|<p><head>',
  '|<script>1</script>',
  '<!doctype html>|</p><head>',
  '  |text',
  '<html a=b/c"d>|x',
])('finds the place in %j, whatever has come so far', (marked) => {
  const [text, at] = split(marked)
  for (let length = 0; length <= text.length; length++) {
    // What was decided stays so.
    const point = findInjectionPoint(text.slice(0, length), false)
    if (point) expect([length, point.at]).toEqual([length, at])
  }
  expect(findInjectionPoint(text, true)?.at).toBe(at)
})

it('says whether the text is a whole document', () => {
  const isWhole = (text: string) => findInjectionPoint(text, true)!.isWhole
  expect(isWhole('<!doctype html><p>')).toBe(true)
  expect(isWhole('<html><p>')).toBe(true)
  expect(isWhole('<p>a piece</p>')).toBe(false)
})

it('puts the script before a comment that never ends', () => {
  expect(findInjectionPoint('<!doctype html><!-- a', false)).toBeUndefined()
  expect(findInjectionPoint('<!doctype html><!-- a', true)).toEqual({ at: 15, isWhole: true })
})
