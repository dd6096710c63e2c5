/** What a browser opens as a page, in which scripts would run. */
const documents = /\.(s?html?|xht|xhtml|mht|mhtml|xml|xsl|xslt|rdf)(\.bin)*$/i

/**
 * The name under which a file of the package is served. What a browser would open as a page gets
 * `.bin` at its end, so that whatever server has the files, none becomes a page of the container's
 * origin. Other files keep their path, and no two files get the same name.
 *
 * @param path relative to the mini program's folder
 */
export function assetName(path: string): string {
  return documents.test(path) ? `${path}.bin` : path
}
