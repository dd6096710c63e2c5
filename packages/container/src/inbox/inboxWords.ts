/** The words of what a person subscribes to and gets. */
export const inboxWords = {
  en: {
    inbox: 'Messages',
    empty: 'There are no messages.',
    clear: 'Clear',
    asks: (appName: string) => `“${appName}” asks to send you messages`,
    once: 'Each one that you allow is sent once.',
    keep: 'Always keep these choices, do not ask again',
    openMessage: 'Open the message',
    mainSwitch: 'Receive messages',
    subscriptions: 'Messages that you decided on for good',
  },
  zhCN: {
    inbox: '消息',
    empty: '暂无消息',
    clear: '清空',
    asks: (appName: string) => `“${appName}”申请向您发送以下消息`,
    once: '每项允许仅发送一次。',
    keep: '总是保持以上选择，不再询问',
    openMessage: '查看消息',
    mainSwitch: '接收订阅消息',
    subscriptions: '已设为不再询问的消息',
  },
}
