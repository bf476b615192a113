import type { RichText } from '#src/text/alphabet.ts'

/**
 * What a document template gives and the renderers (render.ts to PDF, html.ts to HTML) draw.
 * Pure data: it can be compared in a test and sent to a worker thread.
 */
export interface Document {
  /** Title in the metadata and the window title; not drawn. */
  title: string
  /** Name of the municipality: metadata author, and drawn by the head. */
  author: string
  /** ISO instant in the metadata: a fact of the record, never the present moment, so that bytes can be made again. */
  createdAt: string
  /** First page: real text, read aloud. */
  head: Head
  /** Repeated small at the top of later pages, as an artifact. */
  runningHead: string
  /** Marked on every page, e.g. EJ JUSTERAT; absent when the paper is in force. */
  mark?: string
  /** Its parts stand in an outline beside the pages, which readers open with it: for papers of many pages. */
  outlined?: true
  body: Block[]
}

export interface Head {
  municipality: string
  body: string
  /** e.g. SAMMANTRÄDESPROTOKOLL */
  kind: string
  /**
   * e.g. [{ label: 'Sammanträdesdatum', value: '2021-05-26' }, { label: 'Diarienummer', value: 'SN-2021/412' }, {
   * label: 'Paragraf', value: '§ 12' }]
   */
  facts: { label: string; value: string }[]
}

export type Block =
  /** The title of the document on its first page: H1. */
  | { type: 'title'; text: string }
  /** A heading of a part: H2. Headings inside its text are H3 and below. It may begin a page of its own. */
  | { type: 'section'; heading: string; content: Block[]; anchor?: string; newPage?: true }
  /** What the document has, each with its page and leading there: to the section with that anchor. */
  | { type: 'contents'; entries: { text: string; to: string }[] }
  | { type: 'text'; text: RichText }
  /** One short line per entry, e.g. recipients. */
  | { type: 'lines'; lines: string[] }
  /** Label and value pairs, e.g. the days of adjustment. */
  | { type: 'facts'; facts: { label: string; value: string }[] }
  /** A line to sign on, with what stands under it: name and role, or a wording. */
  | { type: 'signatures'; signatures: { under: string }[] }
