/** Reads the program's own pages as a browser would: enough of HTML for forms that are written by one set of templates. */

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, dec?: string, hex?: string, name?: string) => {
    if (dec) return String.fromCodePoint(Number(dec))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name ?? ''] ?? whole
  })

function attributesOf(tag: string): Record<string, string> {
  const inside = tag.replace(/^<[a-z]+/i, '').replace(/\/?>$/, '')
  const found = inside.matchAll(/([^\s"'=<>/]+)(?:="([^"]*)")?/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, decoded(value)]))
}

export type ControlKind = 'hidden' | 'text' | 'day' | 'number' | 'long' | 'choice' | 'boxes' | 'tick' | 'file'

export interface Control {
  name: string
  kind: ControlKind
  /** What a browser would send for it as the page stands. */
  values: string[]
  options: string[]
  id: string
  describedBy: string[]
  isOptional: boolean
}

export interface Form {
  action: string
  isMultipart: boolean
  controls: Control[]
}

/** The form of a page that changes something, but the one that signs out; undefined where there is none. */
export function formOf(html: string, path: string): Form | undefined {
  const forms = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)]
  const match = forms.find(([whole]) => !whole.includes('action="/logga-ut"'))
  if (!match) return undefined
  const { action, enctype } = attributesOf(/^<form\b[^>]*>/.exec(match[0])?.[0] ?? '')
  return {
    action: action ?? path,
    isMultipart: enctype === 'multipart/form-data',
    controls: controlsOf(match[1] ?? ''),
  }
}

const TAG = /<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>|<select\b[^>]*>([\s\S]*?)<\/select>/g

function controlsOf(inside: string): Control[] {
  const controls: Control[] = []
  for (const [tag, text, options] of inside.matchAll(TAG)) {
    const attributes = attributesOf(/^<[^>]*>/.exec(tag)?.[0] ?? '')
    const before = controls.find(one => one.name === attributes.name && isBox(attributes.type))
    const control = before ?? emptyControl(inside, attributes)
    if (!before) controls.push(control)
    if (text !== undefined) Object.assign(control, { kind: 'long', values: [decoded(text.replace(/^\n/, ''))] })
    else if (options !== undefined) chooseFrom(control, options)
    else readInput(control, attributes)
  }
  return controls
}

const isBox = (type: string | undefined): boolean => type === 'checkbox' || type === 'radio'

function emptyControl(inside: string, attributes: Record<string, string>): Control {
  const { name = '', id = '', type, 'aria-describedby': described = '' } = attributes
  const ofItsOwn = new RegExp(`<label[^>]*for="${id}"[^>]*>([\\s\\S]*?)</label>`).exec(inside)?.[1] ?? ''
  const label = isBox(type) ? ofItsOwn + legendBefore(inside, id) : ofItsOwn
  return {
    name,
    kind: 'text',
    values: [],
    options: [],
    id,
    describedBy: described.split(' ').filter(Boolean),
    isOptional: label.includes('(frivilligt)'),
  }
}

// A group of boxes is named by the legend that stands before it.
function legendBefore(inside: string, id: string): string {
  const before = inside.slice(0, inside.indexOf(`id="${id}"`))
  return /<legend\b[^>]*>([\s\S]*?)<\/legend>(?![\s\S]*<legend)/.exec(before)?.[1] ?? ''
}

function readInput(control: Control, attributes: Record<string, string>): void {
  const { type = 'text', value = '' } = attributes
  if (isBox(type)) {
    control.options.push(value)
    control.kind = type === 'radio' ? 'choice' : control.options.length > 1 || value !== '1' ? 'boxes' : 'tick'
    if ('checked' in attributes) control.values.push(value)
    return
  }
  const isNumber = attributes.inputmode === 'numeric'
  const kinds: Record<string, ControlKind> = { date: 'day', hidden: 'hidden', file: 'file' }
  control.kind = isNumber ? 'number' : (kinds[type] ?? 'text')
  if (type !== 'file') control.values = [value]
}

function chooseFrom(control: Control, inside: string): void {
  const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributesOf(tag))
  control.kind = 'choice'
  control.options = options.map(option => option.value ?? '')
  const chosen = options.find(option => 'selected' in option) ?? options[0]
  control.values = chosen ? [chosen.value ?? ''] : []
}

/** The messages of a page by the name of the field that they stand beside. */
export function messagesOf(html: string): Record<string, string> {
  const found = html.matchAll(/<p class="ds-validation-message" id="f-([\w-]+)-error">([\s\S]*?)<\/p>/g)
  return Object.fromEntries([...found].map(([, name = '', inside = '']) => [name, textOf(inside).replace('Fel: ', '')]))
}

/** The words of a piece of a page, without its tags. */
export const textOf = (html: string): string =>
  decoded(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href = '']) => decoded(href))

// The editor's own, and nothing but it.
const OWN_SCRIPT = /<script type="module" src="\/tillgangar\/moduler\/[0-9a-f]{16}\/[\w-]+\.js"><\/script>/

/** What could run in a page and is not ours; null where there is nothing. */
export const foreignScript = (html: string): string | null =>
  /<script[^>]*>|<img[^>]*onerror/i.exec(html.replace(OWN_SCRIPT, ''))?.[0] ?? null
