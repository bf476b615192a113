/** An XML element with its names as written, prefix included. */
export interface Element {
  name: string
  attributes: Map<string, string>
  children: Element[]
  /** Its own text, without that of its children. */
  text: string
  parent?: Element
}

const nameRule = String.raw`[A-Za-z_:][\w:.\-]*`
const attributeRule = String.raw`\s+${nameRule}\s*=\s*(?:"[^"<]*"|'[^'<]*')`
const apart = String.raw`<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>`
const part = new RegExp(String.raw`${apart}|<(/?)(${nameRule})((?:${attributeRule})*)\s*(/?)>|[^<]+`, 'y')
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));/g
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities replaced. Throws at an ampersand that begins no entity, and at signs XML forbids. */
function unescapeText(text: string): string {
  if (text.replace(entity, '').includes('&')) throw new Error(`an ampersand stands alone in: ${text.trim()}`)
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a sign XML forbids')
  return text.replace(entity, (_, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return entities[named] ?? ''
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })
}

function attributesIn(written: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const found of written.matchAll(new RegExp(String.raw`(${nameRule})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g'))) {
    const name = found[1] ?? ''
    if (attributes.has(name)) throw new Error(`the attribute ${name} stands twice`)
    attributes.set(name, unescapeText(found[2] ?? found[3] ?? ''))
  }
  return attributes
}

/** Reads a well-formed XML text and gives its root; throws an Error that says what is wrong. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' }
  let open = top
  for (part.lastIndex = 0; part.lastIndex < xml.length; ) {
    const found = part.exec(xml)
    if (!found) throw new Error('broken markup')
    open = step(open, found)
  }
  const [root, ...others] = top.children
  if (open !== top) throw new Error(`${open.name} is not closed`)
  if (!root || others.length > 0 || top.text.trim() !== '') throw new Error('not exactly one root')
  checkPrefixes(root, new Set(['xml', 'xmlns']))
  return root
}

function step(open: Element, found: RegExpExecArray): Element {
  const [whole, closing, name, attributes, empty] = found
  if (name === undefined) {
    if (whole.startsWith('<![CDATA[')) open.text += whole.slice(9, -3)
    else if (!whole.startsWith('<')) open.text += unescapeText(whole)
    return open
  }
  if (closing) {
    if (open.name !== name || !open.parent) throw new Error(`${open.name || 'nothing'} is closed by ${name}`)
    return open.parent
  }
  const element = { name, attributes: attributesIn(attributes ?? ''), children: [], text: '', parent: open }
  open.children.push(element)
  return empty ? open : element
}

function checkPrefixes(element: Element, known: Set<string>): void {
  const own = [...element.attributes.keys()].filter(name => name.startsWith('xmlns:')).map(name => name.slice(6))
  const here = new Set([...known, ...own])
  for (const name of [element.name, ...element.attributes.keys()]) {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined
    if (prefix !== undefined && !here.has(prefix)) throw new Error(`the prefix of ${name} is not declared`)
  }
  for (const child of element.children) checkPrefixes(child, here)
}

/** The namespace that a prefix stands for at this element. */
export function namespaceOf(element: Element | undefined, prefix: string): string | undefined {
  if (!element) return undefined
  return element.attributes.get(`xmlns:${prefix}`) ?? namespaceOf(element.parent, prefix)
}

/** All elements of that name below, in order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap(child => [...(child.name === name ? [child] : []), ...findAll(child, name)])
}

/** All text within, without the space around it. */
export function fullText(element: Element): string {
  return [element.text, ...element.children.map(fullText)].join('').trim()
}
