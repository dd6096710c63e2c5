import type { PaymentOutcome, PaymentProvider, PayingOrder } from './PaymentProvider.js'

/** What an order says in `attach` to end otherwise than well. */
const outcomes = new Map<string, PaymentOutcome>([
  ['sandbox:cancel', 'cancel'],
  ['sandbox:fail', { fail: 'insufficient balance' }],
  ['sandbox:realname', { fail: 'need realname', errno: 701002 }],
])

/**
 * Moves no money: every payment that a person confirms succeeds, but those of orders whose `attach` is
 * `sandbox:cancel`, `sandbox:fail` or `sandbox:realname`. All else is as with a real provider.
 */
export function createSandboxProvider(): PaymentProvider {
  const outcomeOf = ({ attach = '' }: PayingOrder) => outcomes.get(attach) ?? 'ok'
  return {
    pay: outcomeOf,
    // There is no bank that could know more than the order itself.
    query: () => 'cancel',
  }
}
