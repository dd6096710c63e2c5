import type { Invoice } from '@miniview/host'
import { inLanguage } from '../messages.js'
import type { Draft, EntryForm } from './EntryForm.js'
import { formWords } from './formWords.js'

const words = {
  en: {
    list: 'Invoices',
    hint: (appName: string) =>
      `“${appName}” gets a code for the invoice that you choose, and for no other one.`,
    empty: 'You have no invoices yet.',
    add: 'Add an invoice',
    edit: 'Invoice',
    delete: 'Delete this invoice',
    deleteAsked: 'Delete this invoice?',
    title: 'From',
    titleHint: 'Shop or service',
    number: 'Number',
    amount: 'Amount (¥)',
    date: 'Date',
    wrongNumber: 'An invoice number has 8 to 20 digits and letters.',
    wrongAmount: 'Please enter an amount such as 12.50.',
    wrongDate: 'Please enter a date that is not in the future.',
  },
  zhCN: {
    list: '发票',
    hint: (appName: string) => `“${appName}”仅会获得您选择的这一张发票的代码。`,
    empty: '暂无发票',
    add: '新增发票',
    edit: '发票',
    delete: '删除此发票',
    deleteAsked: '确定删除此发票吗？',
    title: '开票方',
    titleHint: '商家或服务',
    number: '发票号码',
    amount: '金额（元）',
    date: '开票日期',
    wrongNumber: '发票号码为 8 到 20 位数字和字母。',
    wrongAmount: '请输入金额，例如 12.50。',
    wrongDate: '请输入不晚于今天的日期。',
  },
}

export function invoiceForm(language: string): EntryForm<Invoice> {
  const own = inLanguage(language, words)
  const { required } = inLanguage(language, formWords)

  function check({ title, number, amount, date }: Draft) {
    return {
      ...(!title && { title: required }),
      ...(!/^[\dA-Za-z]{8,20}$/.test(number!) && { number: own.wrongNumber }),
      ...(!isAmount(amount!) && { amount: own.wrongAmount }),
      ...(!(date && date <= today()) && { date: own.wrongDate }),
    }
  }

  return {
    words: own,
    fields: () => [
      { name: 'title', label: own.title, placeholder: own.titleHint, maxLength: 60 },
      { name: 'number', label: own.number, maxLength: 20 },
      { name: 'amount', label: own.amount, kind: 'decimal', placeholder: '0.00', maxLength: 12 },
      { name: 'date', label: own.date, kind: 'date' },
    ],
    check,
    toDraft: (value) => ({
      title: value?.title ?? '',
      number: value?.number ?? '',
      amount: value?.amount ?? '',
      date: value?.date ?? today(),
    }),
    toValue: ({ title, number, amount, date }, value) => ({
      code: value?.code ?? crypto.randomUUID(),
      title: title!,
      number: number!,
      amount: Number(amount).toFixed(2),
      date: date!,
    }),
    title: ({ title, amount }) => `${title}  ¥${amount}`,
    details: ({ number, date }) => [`${number}  ${date}`],
  }
}

const isAmount = (text: string) => /^\d{1,9}(?:\.\d{1,2})?$/.test(text) && Number(text) > 0

/** The person's own day, as a date field writes it. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
