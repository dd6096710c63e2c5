/** One kind of thing that the app keeps, and that ten pages are about. */
export interface Domain {
  /** Part of paths, such as `orders`. */
  key: string
  title: string
  /** The folder of its pages, with a slash at its end: `pages/` or that of a subpackage. */
  root: string
  statuses: readonly string[]
  fields: readonly Field[]
}

export interface Field {
  name: string
  label: string
  kind: 'text' | 'number' | 'money' | 'date' | 'choice' | 'flag'
  /** What a person may choose, where `kind` is `choice`. */
  choices?: readonly string[]
  isRequired?: boolean
}

const text = (name: string, label: string): Field => ({ name, label, kind: 'text' })
const number = (name: string, label: string): Field => ({ name, label, kind: 'number' })
const money = (name: string, label: string): Field => ({ name, label, kind: 'money' })
const flag = (name: string, label: string): Field => ({ name, label, kind: 'flag' })
const date = (name: string, label: string): Field => ({ name, label, kind: 'date' })
const choice = (name: string, label: string, ...choices: string[]): Field => ({
  name,
  label,
  kind: 'choice',
  choices,
})

/** Every row has these. */
const sharedFields: readonly Field[] = [
  { ...text('title', 'Title'), isRequired: true },
  { ...text('owner', 'Owner'), isRequired: true },
  { ...money('amount', 'Amount'), isRequired: true },
  { ...date('day', 'Day'), isRequired: true },
]

function domain(
  root: string,
  key: string,
  title: string,
  statuses: string,
  fields: readonly Field[],
): Domain {
  return { root, key, title, statuses: statuses.split(' '), fields: [...sharedFields, ...fields] }
}

const main = 'pages/'
const trade = 'packageTrade/'
const stock = 'packageStock/'
const team = 'packageTeam/'

/** The twelve domains of the app, over the main package and three subpackages. */
export const domains: readonly Domain[] = [
  domain(main, 'orders', 'Orders', 'draft open late done', [
    number('items', 'Items'),
    text('address', 'Address'),
    choice('channel', 'Channel', 'shop', 'web', 'phone'),
    flag('isGift', 'Gift'),
  ]),
  domain(main, 'products', 'Products', 'draft open done', [
    number('inStock', 'In stock'),
    number('weight', 'Weight'),
    choice('group', 'Group', 'food', 'tools', 'books', 'toys'),
    flag('isFragile', 'Fragile'),
    text('supplier', 'Supplier'),
  ]),
  domain(trade, 'invoices', 'Invoices', 'draft open late done', [
    text('number', 'Number'),
    date('due', 'Due'),
    choice('terms', 'Terms', 'net 10', 'net 30', 'net 60'),
    flag('isReminded', 'Reminded'),
  ]),
  domain(trade, 'contracts', 'Contracts', 'draft open done', [
    text('partner', 'Partner'),
    date('ends', 'Ends'),
    number('months', 'Months'),
    choice('kind', 'Kind', 'service', 'rent', 'purchase'),
    flag('isRenewed', 'Renewed'),
  ]),
  domain(trade, 'payments', 'Payments', 'open late done', [
    text('reference', 'Reference'),
    choice('way', 'Way', 'card', 'transfer', 'cash'),
    money('fee', 'Fee'),
  ]),
  domain(stock, 'suppliers', 'Suppliers', 'open done', [
    text('city', 'City'),
    text('phone', 'Phone'),
    number('rating', 'Rating'),
    flag('isLocal', 'Local'),
  ]),
  domain(stock, 'shipments', 'Shipments', 'draft open late done', [
    text('carrier', 'Carrier'),
    number('parcels', 'Parcels'),
    number('kilograms', 'Kilograms'),
    date('arrives', 'Arrives'),
    choice('speed', 'Speed', 'slow', 'normal', 'express'),
  ]),
  domain(stock, 'assets', 'Assets', 'open late done', [
    text('place', 'Place'),
    number('years', 'Years'),
    money('residual', 'Residual'),
    choice('state', 'State', 'new', 'used', 'worn'),
  ]),
  domain(team, 'customers', 'Customers', 'draft open done', [
    text('city', 'City'),
    text('mail', 'Mail'),
    choice('level', 'Level', 'basic', 'silver', 'gold'),
    flag('isCompany', 'Company'),
    number('visits', 'Visits'),
  ]),
  domain(team, 'tickets', 'Tickets', 'open late done', [
    text('topic', 'Topic'),
    choice('priority', 'Priority', 'low', 'normal', 'high'),
    number('answers', 'Answers'),
    flag('isEscalated', 'Escalated'),
  ]),
  domain(team, 'projects', 'Projects', 'draft open late done', [
    text('goal', 'Goal'),
    date('ends', 'Ends'),
    number('people', 'People'),
    money('budget', 'Budget'),
    flag('isPublic', 'Public'),
  ]),
  domain(team, 'employees', 'Employees', 'open done', [
    text('role', 'Role'),
    text('city', 'City'),
    date('since', 'Since'),
    number('holidays', 'Holidays'),
    choice('contract', 'Contract', 'full', 'half', 'guest'),
  ]),
]
