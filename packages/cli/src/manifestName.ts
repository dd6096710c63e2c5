/** The file of a build that tells another container's shell page how to open its app. */
export const manifestName = 'miniview.json'
