import { setBlockType, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { schema } from './schema.ts'

const { nodes, marks } = schema

interface Tool {
  text: string
  command: Command
  /** Is it so where the caret is? */
  isOn?: (state: EditorState) => boolean
  /** Shown only there. */
  shown?: (state: EditorState) => boolean
}

const isMarked =
  (name: 'strong' | 'em') =>
  ({ selection, storedMarks, doc }: EditorState): boolean => {
    const mark = marks[name]
    if (selection.empty) return Boolean(mark.isInSet(storedMarks ?? selection.$from.marks()))
    return doc.rangeHasMark(selection.from, selection.to, mark)
  }

const isHeading =
  (level: number) =>
  ({ selection: { $from } }: EditorState): boolean =>
    $from.parent.type === nodes.heading && $from.parent.attrs.level === level

/** The list that the caret is in, the innermost; null where it is in none. */
function listAt({ selection: { $from } }: EditorState): string | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name === 'bullet_list' || name === 'ordered_list') return name
  }
  return null
}

/** Makes a list of what is marked, changes the kind of the list that it is, or takes it out of the list. */
const toggleList =
  (name: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch, view) => {
    const now = listAt(state)
    if (now === null) return wrapInList(nodes[name])(state, dispatch)
    if (now === name) return liftListItem(nodes.list_item)(state, dispatch, view)
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if ($from.node(depth).type.name !== now) continue
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), nodes[name]))
      return true
    }
    return false
  }

const toggleHeading =
  (level: number): Command =>
  (state, dispatch) =>
    isHeading(level)(state)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch)

const insertTable: Command = (state, dispatch) => {
  if (isInTable(state) || listAt(state) || state.selection.$from.depth === 0) return false
  const row = (cell: 'table_header' | 'table_cell') =>
    nodes.table_row.create(
      null,
      [1, 2, 3].map(() => nodes[cell].create()),
    )
  const table = nodes.table.create(null, [row('table_header'), row('table_cell'), row('table_cell')])
  const { $from } = state.selection
  const isEmpty = $from.node(1).content.size === 0
  const at = isEmpty ? $from.before(1) : $from.after(1)
  const put = state.tr.replaceWith(at, $from.after(1), table)
  dispatch?.(put.setSelection(Selection.near(put.doc.resolve(at))).scrollIntoView())
  return true
}

const isLinked = ({ selection: { from, to, empty, $from }, doc }: EditorState): boolean =>
  empty ? Boolean(marks.link.isInSet($from.marks())) : doc.rangeHasMark(from, to, marks.link)

/** Makes what is marked lead to an address that is asked for, or takes its link away. */
const toggleLink: Command = (state, dispatch, view) => {
  if (state.selection.empty) return false
  if (!dispatch || isLinked(state)) return toggleMark(marks.link)(state, dispatch, view)
  const href = prompt('Vart ska länken leda? Till exempel https://www.riksdagen.se')?.trim() ?? ''
  if (!/^(https?:\/\/|mailto:)[^()\s]+$/i.test(href)) return false
  return toggleMark(marks.link, { href })(state, dispatch, view)
}

const isInList = (state: EditorState): boolean => listAt(state) !== null

const tools: readonly Tool[] = [
  { text: 'Fet', command: toggleMark(marks.strong), isOn: isMarked('strong') },
  { text: 'Kursiv', command: toggleMark(marks.em), isOn: isMarked('em') },
  { text: 'Länk', command: toggleLink, isOn: isLinked },
  { text: 'Rubrik', command: toggleHeading(1), isOn: isHeading(1) },
  { text: 'Underrubrik', command: toggleHeading(2), isOn: isHeading(2) },
  { text: 'Punktlista', command: toggleList('bullet_list'), isOn: state => listAt(state) === 'bullet_list' },
  { text: 'Numrerad lista', command: toggleList('ordered_list'), isOn: state => listAt(state) === 'ordered_list' },
  { text: 'Längre in', command: sinkListItem(nodes.list_item), shown: isInList },
  { text: 'Längre ut', command: liftListItem(nodes.list_item), shown: isInList },
  { text: 'Tabell', command: insertTable, shown: state => !isInTable(state) },
  { text: 'Ny rad', command: addRowAfter, shown: isInTable },
  { text: 'Ny kolumn', command: addColumnAfter, shown: isInTable },
  { text: 'Ta bort raden', command: deleteRow, shown: isInTable },
  { text: 'Ta bort kolumnen', command: deleteColumn, shown: isInTable },
  { text: 'Ta bort tabellen', command: deleteTable, shown: isInTable },
  { text: 'Ångra', command: undo },
  { text: 'Gör om', command: redo },
]

export interface Toolbar {
  element: HTMLElement
  /** Shows what is so where the caret now is. */
  update(state: EditorState): void
}

/** The row of buttons above a text. By Tab it is one stop; the arrows go along it (WAI-ARIA, the toolbar pattern). */
export function toolbarFor(view: () => EditorView, label: string): Toolbar {
  const element = document.createElement('div')
  element.className = 'editor-tools'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', label)
  const buttons = tools.map(tool => buttonOf(tool, view))
  element.append(...buttons)
  element.addEventListener('keydown', event => stepAlong(event, buttons))
  return {
    element,
    update(state) {
      for (const [at, tool] of tools.entries()) show(buttons[at], tool, state)
      const stops = buttons.filter(button => !button.hidden)
      const stop = stops.find(button => button.tabIndex === 0) ?? stops[0]
      for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
    },
  }
}

function buttonOf({ text, command, isOn }: Tool, view: () => EditorView): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'editor-tool'
  button.textContent = text
  if (isOn) button.setAttribute('aria-pressed', 'false')
  // The caret stays where it is.
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', () => {
    const { state, dispatch } = view()
    command(state, dispatch, view())
    view().focus()
  })
  return button
}

function show(button: HTMLButtonElement | undefined, { command, isOn, shown }: Tool, state: EditorState): void {
  if (!button) return
  button.hidden = shown ? !shown(state) : false
  button.ariaDisabled = String(!command(state))
  if (isOn) button.ariaPressed = String(isOn(state))
}

function stepAlong(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const stops = buttons.filter(button => !button.hidden)
  const at = stops.findIndex(button => button.contains(document.activeElement))
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  const next = to === undefined ? undefined : stops[(to + stops.length) % stops.length]
  if (!next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}
