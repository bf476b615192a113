import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { EditorState, Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import { toDocument, toText } from './document.ts'
import { pasteHtml } from './paste.ts'
import { schema } from './schema.ts'
import { toolbarFor } from './toolbar.ts'

const { nodes, marks } = schema

// Tab goes on to the next field, as everywhere else.
const keys = {
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  Enter: chainCommands(splitListItem(nodes.list_item), liftListItem(nodes.list_item)),
}

// A text can be gone on with after a table that ends it.
const goesOnAfterTables = new Plugin({
  appendTransaction: (_, __, { doc, tr }) =>
    doc.lastChild?.type === nodes.table ? tr.insert(doc.content.size, nodes.paragraph.create()) : null,
})

/**
 * Puts an editor in the place of a text area. The text area stays in the form and holds the markup of what is written, so
 * that the server gets the same with the editor as without it.
 */
export function edit(area: HTMLTextAreaElement): void {
  const name = area.labels?.[0]?.firstChild?.textContent?.trim() ?? 'Text'
  const tools = toolbarFor(() => view, `Form för ${name.toLowerCase()}`)
  const place = document.createElement('div')
  place.className = 'editor'
  area.before(place)
  place.append(tools.element)
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: toDocument(parseMarkup(area.value)),
      plugins: [history(), keymap(keys), keymap(baseKeymap), tableEditing(), goesOnAfterTables],
    }),
    attributes: attributesOf(area, name),
    handleDOMEvents: { paste: pasteHtml },
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      tools.update(view.state)
      if (!change.docChanged) return
      area.value = printMarkup(toText(view.state.doc))
      area.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  area.addEventListener('refill', () => {
    const { doc, tr } = view.state
    view.dispatch(tr.replaceWith(0, doc.content.size, toDocument(parseMarkup(area.value)).content))
  })
  tools.update(view.state)
  giveItsPlace(area, view.dom)
}

function attributesOf(area: HTMLTextAreaElement, name: string): Record<string, string> {
  const described = area.getAttribute('aria-describedby')?.replace(`${area.id}-hint`, '').trim()
  return {
    class: 'ds-input editor-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(area.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
  }
}

/**
 * What led to the text area, the label and the list of faults, leads to the editor. Its hint tells of signs that nobody
 * has to type here.
 */
function giveItsPlace(area: HTMLTextAreaElement, editor: HTMLElement): void {
  document.getElementById(`${area.id}-hint`)?.remove()
  for (const label of area.labels ?? []) label.addEventListener('click', () => editor.focus())
  editor.id = area.id
  area.removeAttribute('id')
  area.hidden = true
}
