import * as v from 'valibot'

/** The schema of an object that is no list; the library by itself takes a list for an object. */
export function plainObject<const E extends v.ObjectEntries>(
  entries: E,
): v.ObjectSchema<E, undefined> {
  const schema = v.object(entries)
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
      v._addIssue(this, 'type', dataset, config)
      return dataset as never
    },
  }
}
