/** The file in a build's folder that lists what the build wrote. */
export const buildListName = '.miniview-build.json'
