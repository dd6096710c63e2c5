declare module '*.css' {
  const text: string
  export default text
}

declare module '*?later' {
  const text: string
  export default text
}

declare module '*?url' {
  const address: string
  export default address
}

declare module '*?urls' {
  /** The addresses of a folder's files by their names. */
  const addresses: ReadonlyMap<string, string>
  export default addresses
}

declare module 'script:*' {
  const address: string
  export default address
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist'
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
