import type { InvoiceTitle } from '@miniview/host'
import { inLanguage } from '../messages.js'
import type { Draft, EntryForm, FormField } from './EntryForm.js'
import { formWords, isPhone } from './formWords.js'

const words = {
  en: {
    list: 'Invoice titles',
    hint: (appName: string) => `“${appName}” gets the title that you choose, and no other one.`,
    empty: 'You have no invoice titles yet.',
    add: 'Add an invoice title',
    edit: 'Invoice title',
    delete: 'Delete this title',
    deleteAsked: 'Delete this title?',
    type: 'For',
    company: 'Company',
    person: 'Person',
    title: 'Name',
    taxNumber: 'Tax number',
    companyAddress: 'Address',
    telephone: 'Phone',
    bankName: 'Bank',
    bankAccount: 'Account',
    wrongTaxNumber: 'A tax number has 15 to 20 digits and capital letters.',
    wrongAccount: 'An account has 6 to 34 digits and letters.',
  },
  zhCN: {
    list: '发票抬头',
    hint: (appName: string) => `“${appName}”仅会获得您选择的这一个抬头。`,
    empty: '暂无发票抬头',
    add: '新增发票抬头',
    edit: '发票抬头',
    delete: '删除此抬头',
    deleteAsked: '确定删除此抬头吗？',
    type: '类型',
    company: '单位',
    person: '个人',
    title: '名称',
    taxNumber: '税号',
    companyAddress: '单位地址',
    telephone: '电话号码',
    bankName: '开户银行',
    bankAccount: '银行账户',
    wrongTaxNumber: '税号为 15 到 20 位数字和大写字母。',
    wrongAccount: '银行账户为 6 到 34 位数字和字母。',
  },
}

/** What only a company has. */
const companyFields = [
  'taxNumber',
  'companyAddress',
  'telephone',
  'bankName',
  'bankAccount',
] as const

export function invoiceTitleForm(language: string): EntryForm<InvoiceTitle> {
  const own = inLanguage(language, words)
  const shared = inLanguage(language, formWords)
  const isCompany = ({ type }: Draft) => type === '0'

  function fields(draft: Draft): FormField[] {
    const options = [
      { value: '0', label: own.company },
      { value: '1', label: own.person },
    ]
    const placeholder = shared.optional
    return [
      { name: 'type', label: own.type, kind: 'choice', options },
      { name: 'title', label: own.title, autocomplete: 'organization', maxLength: 100 },
      ...(isCompany(draft)
        ? ([
            { name: 'taxNumber', label: own.taxNumber, maxLength: 20 },
            { name: 'companyAddress', label: own.companyAddress, placeholder, maxLength: 120 },
            { name: 'telephone', label: own.telephone, kind: 'tel', placeholder, maxLength: 30 },
            { name: 'bankName', label: own.bankName, placeholder, maxLength: 60 },
            { name: 'bankAccount', label: own.bankAccount, placeholder, maxLength: 40 },
          ] as const)
        : []),
    ]
  }

  function check(draft: Draft) {
    const { title, taxNumber, telephone, bankAccount } = draft
    const missing = !title && { title: shared.required }
    if (!isCompany(draft)) return { ...missing }
    const account = bankAccount!.replaceAll(' ', '')
    return {
      ...missing,
      ...(!/^[\dA-Z]{15,20}$/.test(taxNumber!) && { taxNumber: own.wrongTaxNumber }),
      ...(telephone && !isPhone(telephone) && { telephone: shared.wrongPhone }),
      ...(account && !/^[\dA-Za-z]{6,34}$/.test(account) && { bankAccount: own.wrongAccount }),
    }
  }

  return {
    words: own,
    fields,
    check,
    toDraft(value) {
      const texts = companyFields.map((name) => [name, value?.[name] ?? ''])
      const { type = 0, title = '' } = value ?? {}
      return { type: String(type), title, ...(Object.fromEntries(texts) as Draft) }
    },
    toValue(draft) {
      const text = (name: string) => (isCompany(draft) ? draft[name]! : '')
      return {
        type: isCompany(draft) ? 0 : 1,
        title: draft['title']!,
        taxNumber: text('taxNumber'),
        companyAddress: text('companyAddress'),
        telephone: text('telephone'),
        bankName: text('bankName'),
        bankAccount: text('bankAccount'),
      }
    },
    title: ({ title }) => title,
    details: ({ type, taxNumber }) => [type === 0 ? `${own.company}  ${taxNumber}` : own.person],
  }
}
