import type { Components } from '@miniview/host'

/** The built-in components and their attributes, for `canIUse`. */
export const components: Components = {
  'web-view': ['src', 'bindmessage', 'bindevent', 'bindload', 'binderror'],
}
