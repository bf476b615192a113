import { Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { fromHtml, type Tree } from '#src/text/from-html.ts'
import { toDocument } from './document.ts'

const tree: Tree<Node> = {
  name: node => (node.nodeType === Node.TEXT_NODE ? '#text' : node instanceof Element ? node.localName : ''),
  children: node => node.childNodes,
  attribute: (node, name) =>
    node instanceof Element ? (node.getAttribute(name === 'style' ? STYLE : name) ?? '') : '',
  words: node => node.nodeValue ?? '',
}

const STYLE = 'data-style'

// The page's policy lets no style stand in an attribute, and the browser complains of each that it meets: Word's are put
// under another name before anything is parsed, since its lists are told by them.
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]*>/g, tag => tag.replace(/([\s"'])style\s*=/gi, `$1${STYLE}=`))

/**
 * Puts in what was copied from Word or another program, as far as Yttra's texts can say it. Done before ProseMirror's own
 * reading, which would parse it with its styles.
 */
export function pasteHtml(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  if (html === '') return false
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const text = fromHtml<Node>(body, tree)
  if (text.length === 0) return false
  event.preventDefault()
  const pasted = Slice.maxOpen(toDocument(text).content)
  view.dispatch(view.state.tr.replaceSelection(pasted).scrollIntoView())
  return true
}
