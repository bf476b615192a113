/** What the renderer uses of pdfkit, which has no types of its own: objects, pages and the file; it sets no text. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  /** An object of the file; ended when nothing is added to it any more. */
  export interface Reference {
    data: Record<string, unknown>
    end(bytes?: Uint8Array): void
  }

  export interface Page {
    dictionary: Reference
    content: { write(bytes: Uint8Array): void }
    /** Its resources. */
    fonts: Record<string, Reference>
    annotations: Reference[]
    /** Makes an entry for the page in the parent tree. */
    structParentTreeKey: number
  }

  export interface Options {
    pdfVersion: '1.7'
    subset: 'PDF/A-2a'
    tagged: true
    lang: string
    displayTitle: true
    autoFirstPage: false
    bufferPages: true
    /** No font of its own: the default is never embedded. */
    font: null
    size: [number, number]
    margin: number
    info: Record<string, string | Date>
  }

  /** Strings in dictionaries are names; a string object is a text. */
  export default class PDFDocument extends Readable {
    constructor(options: Options)
    page: Page
    /** Its bookmarks; `left` is counted from the right edge, `top` from the upper one. */
    outline: { addItem(title: string, at: { left: number; top: number }): void }
    addPage(): this
    ref(data: Record<string, unknown>): Reference
    getStructTreeRoot(): Reference
    getStructParentTree(): { get(key: number): Reference[]; add(key: number, value: Reference): void }
    createStructParentTreeNextKey(): number
    appendXML(xml: string): void
    end(): void
    /** Adds Dublin Core and the like to the metadata. */
    _addInfo(): void
    /** Identifies the file. */
    _id: Uint8Array
  }
}
