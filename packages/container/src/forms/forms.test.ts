import { expect, it } from 'vitest'
import { addressForm } from './addressForm.js'
import { invoiceForm } from './invoiceForm.js'
import { invoiceTitleForm } from './invoiceTitleForm.js'

const address = {
  userName: 'Ada',
  telNumber: '+86 138-0000-0000',
  region: '440106',
  street: '',
  detail: '1 Road',
  postalCode: '',
}

it.each([
  [{}, {}],
  [{ userName: '' }, { userName: 'Please fill this in.' }],
  [{ telNumber: '12345' }, { telNumber: 'Please enter a phone number of 6 to 20 digits.' }],
  [{ telNumber: 'call me' }, { telNumber: 'Please enter a phone number of 6 to 20 digits.' }],
  [{ region: '440100' }, { region: 'Please choose province, city and county.' }],
  [{ detail: '' }, { detail: 'Please fill this in.' }],
  [{ postalCode: '51000' }, { postalCode: 'A postal code has six digits.' }],
  [{ postalCode: '510000' }, {}],
])('checks an address with %j', (draft, wrong) => {
  expect(addressForm('en').check({ ...address, ...draft })).toEqual(wrong)
})

it('keeps an address as it was written, with the names of its region', () => {
  const { toDraft, toValue } = addressForm('zh-CN')
  const value = toValue(address, undefined)
  expect(value).toMatchObject({ cityName: '广州市', countyName: '天河区', nationalCode: '440106' })
  expect(toDraft(value)).toEqual(address)
})

const company = {
  type: '0',
  title: 'Band',
  taxNumber: '91440101MA5D000000',
  companyAddress: '',
  telephone: '',
  bankName: '',
  bankAccount: '',
}

it.each([
  [{}, {}],
  [{ title: '' }, { title: '请填写此项。' }],
  [{ taxNumber: '1' }, { taxNumber: '税号为 15 到 20 位数字和大写字母。' }],
  [{ telephone: '1' }, { telephone: '请输入 6 到 20 位的电话号码。' }],
  [{ bankAccount: '1' }, { bankAccount: '银行账户为 6 到 34 位数字和字母。' }],
  [{ bankAccount: '6222 0000 0000' }, {}],
  // What is hidden counts no more.
  [{ type: '1', taxNumber: '1', bankAccount: '1' }, {}],
])('checks an invoice title with %j', (draft, wrong) => {
  expect(invoiceTitleForm('zh-CN').check({ ...company, ...draft })).toEqual(wrong)
})

it('a person has a title and nothing of a company', () => {
  const { fields, toValue } = invoiceTitleForm('en')
  const draft = { ...company, type: '1' }
  expect(fields(draft).map(({ name }) => name)).toEqual(['type', 'title'])
  expect(toValue(draft, undefined)).toMatchObject({ type: 1, title: 'Band', taxNumber: '' })
})

const invoice = { title: 'Shop', number: '12345678', amount: '12.5', date: '2025-01-31' }

it.each([
  [{}, {}],
  [{ number: '123' }, { number: 'An invoice number has 8 to 20 digits and letters.' }],
  [{ amount: '0' }, { amount: 'Please enter an amount such as 12.50.' }],
  [{ amount: '1.234' }, { amount: 'Please enter an amount such as 12.50.' }],
  [{ date: '' }, { date: 'Please enter a date that is not in the future.' }],
  [{ date: '9999-01-01' }, { date: 'Please enter a date that is not in the future.' }],
])('checks an invoice with %j', (draft, wrong) => {
  expect(invoiceForm('en').check({ ...invoice, ...draft })).toEqual(wrong)
})

it('a changed invoice keeps its code', () => {
  const { toDraft, toValue } = invoiceForm('en')
  const first = toValue(invoice, undefined)
  expect(first).toMatchObject({ amount: '12.50', code: expect.any(String) })
  expect(toValue({ ...toDraft(first), amount: '3' }, first)).toEqual({ ...first, amount: '3.00' })
})
