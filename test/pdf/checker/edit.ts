/** Changes to the text of a PDF file whose streams are not deflated, one character per byte. */
export type Edit = (pdf: string) => string

/** Puts one text in the place of another; throws when it is not there, so that no edit is in vain. */
export function swap(from: string | RegExp, to: string): Edit {
  return pdf => {
    const changed = pdf.replace(from, to)
    if (changed === pdf) throw new Error(`not in the sample: ${from}`)
    return changed
  }
}

/** Several edits, one after another. */
export function all(...edits: Edit[]): Edit {
  return pdf => edits.reduce((text, edit) => edit(text), pdf)
}

const object = /(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g

function withLength(body: string): string {
  const stream = /\nstream\n([\s\S]*)\nendstream$/.exec(body)
  if (!stream) return body
  const head = body.slice(0, stream.index).replace(/\/Length \d+/, `/Length ${stream[1]?.length ?? 0}`)
  return head + stream[0]
}

/** Makes lengths of streams and the cross-reference table right again after an edit. */
export function rebuild(pdf: string): string {
  const objects = [...pdf.matchAll(object)].map(found => ({ num: Number(found[1]), body: withLength(found[2] ?? '') }))
  objects.sort((one, other) => one.num - other.num)
  let text = pdf.slice(0, pdf.search(object))
  const entries = objects.map(({ num, body }) => {
    const entry = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${num} 0 obj\n${body}\nendobj\n`
    return entry
  })
  const trailer = /\ntrailer\n([\s\S]*?)\nstartxref/
    .exec(pdf)?.[1]
    ?.replace(/\/Size \d+/, `/Size ${entries.length + 1}`)
  const table = `xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  return `${text}${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`
}

function nextNumber(pdf: string): number {
  return Math.max(...[...pdf.matchAll(object)].map(found => Number(found[1]))) + 1
}

/** Adds an object that nothing refers to. */
export function addObject(body: string): Edit {
  return pdf => pdf.replace(/\nxref\n/, () => `\n${nextNumber(pdf)} 0 obj\n${body}\nendobj\nxref\n`)
}

/** A structure element to add: its type, its kids, and other entries of its dictionary. */
export interface Added {
  type: string
  kids: Added[]
  more: string
}

export function element(type: string, kids: Added[] = [], more = ''): Added {
  return { type, kids, more }
}

function firstOf(pdf: string, type: string): number {
  const found = new RegExp(`\\n(\\d+) 0 obj\\n<<\\n/S /${type}\\n`).exec(pdf)
  if (!found) throw new Error(`no ${type} in the sample`)
  return Number(found[1])
}

function addUnder(pdf: string, parent: number, added: Added): string {
  const num = nextNumber(pdf)
  const withElement = addObject(`<<\n/S /${added.type}\n/P ${parent} 0 R\n/K []\n${added.more}\n>>`)(pdf)
  const kids = new RegExp(`(\\n${parent} 0 obj\\n<<\\n[^>]*?/K \\[[^\\]]*)`)
  const linked = swap(kids, `$1 ${num} 0 R`)(withElement)
  return added.kids.reduce((text, kid) => addUnder(text, num, kid), linked)
}

/** Adds elements without content as the last kids of the first element of a type. */
export function addElement(into: string, added: Added): Edit {
  return pdf => addUnder(pdf, firstOf(pdf, into), added)
}

/** Adds an annotation to the page that has the link, and an element of a type that refers to it. */
export function addAnnotation(subtype: string, entries: string, type: string): Edit {
  return pdf => {
    const num = nextNumber(pdf)
    const page = /\/Obj \d+ 0 R\n\/Pg (\d+) 0 R/.exec(pdf)?.[1]
    const annotation = `<<\n/Type /Annot\n/Subtype /${subtype}\n/Rect [0 0 9 9]\n${entries}\n>>`
    const more = `/K [<< /Type /OBJR /Obj ${num} 0 R /Pg ${page} 0 R >>]`
    return all(
      addObject(annotation),
      addElement('Document', element(type, [], more)),
      swap(`/K []\n${more}`, more),
      swap('/Annots [', `/Annots [${num} 0 R `),
    )(pdf)
  }
}
