/** The words that all forms share. */
export const formWords = {
  en: {
    save: 'Save',
    edit: 'Edit',
    optional: 'Optional',
    choose: 'Choose',
    required: 'Please fill this in.',
    wrongPhone: 'Please enter a phone number of 6 to 20 digits.',
    askedBy: (origin: string) => `Asked by ${origin}`,
  },
  zhCN: {
    save: '保存',
    edit: '编辑',
    optional: '选填',
    choose: '请选择',
    required: '请填写此项。',
    wrongPhone: '请输入 6 到 20 位的电话号码。',
    askedBy: (origin: string) => `请求来源：${origin}`,
  },
}

/** Digits, with what people put between them. */
export const isPhone = (text: string): boolean =>
  /^\+?[\d\s()-]+$/.test(text) && /^\d{6,20}$/.test(text.replace(/\D/g, ''))
