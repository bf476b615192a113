import { Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

const cells = tableNodes({ tableGroup: 'block', cellContent: 'inline*', cellAttributes: {} })

// The headings of a text stand under the page's own and the section's.
const tagOf = (level: number): string => `h${level + 2}`

/** What can be written in the editor: the alphabet of every text in Yttra (src/text/alphabet.ts), and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    text: { group: 'inline' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'inline*',
      marks: 'em link',
      group: 'block',
      attrs: { level: { default: 1 } },
      defining: true,
      parseDOM: [1, 2, 3].map(level => ({ tag: tagOf(level), attrs: { level } })),
      toDOM: node => [tagOf(node.attrs.level), 0],
    },
    bullet_list: { content: 'list_item+', group: 'block list', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { content: 'list_item+', group: 'block list', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: {
      content: 'paragraph (paragraph | list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    ...cells,
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    link: { attrs: { href: {} }, inclusive: false, toDOM: mark => ['a', { href: mark.attrs.href }, 0] },
  },
})
