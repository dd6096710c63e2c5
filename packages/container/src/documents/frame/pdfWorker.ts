// A frame without an origin can start no worker that is a module; this makes a classic script of it.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
