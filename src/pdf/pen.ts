import { type FaceName, face } from './fonts.ts'
import type { Line, Link, Segment } from './lines.ts'
import { colours, type Style, sheet } from './styles.ts'
import { addTag, type Tag } from './tags.ts'

/** Where a link may be clicked: left, top, right and bottom from the upper left corner. */
export interface LinkArea {
  /** An address, or the anchor of a section of the document. */
  leads: { href: string } | { to: string }
  text: string
  box: [number, number, number, number]
  tag: Tag
}

/** A page as it is drawn. */
export interface Page {
  operators: string[]
  faces: Set<FaceName>
  /** The element of each marked piece of content, by its number. */
  marked: Tag[]
  links: LinkArea[]
  bookmarks: Bookmark[]
}

/** A heading that the contents lead to: on which page, from 0, and how far down. */
export interface Anchor {
  page: number
  y: number
}

/** Where the number of a page is to stand: right-aligned, on its baseline. */
interface Reserved {
  page: number
  to: string
  tag: Tag
  right: number
  y: number
}

/** A heading to leap to, and how far down its page it stands. */
export interface Bookmark {
  words: string
  y: number
}

export type Artifact = 'Header' | 'Footer' | 'Layout'

/**
 * Writes pages from the top down: text into elements of the structure tree, all else as artifacts, so that nothing on
 * a page is without a mark. Points from the upper left corner.
 */
export class Pen {
  readonly pages: Page[] = []
  /** The faces of the document, each with its rare glyphs. */
  readonly faces = new Map<FaceName, Map<number, string>>()
  readonly anchors = new Map<string, Anchor>()
  readonly numbers: Reserved[] = []
  /** Do its headings make an outline? */
  private readonly outlined: boolean
  private page: Page = newPage()
  private open: Tag | Artifact | undefined
  private font = ''
  private colour = ''
  private link: { tag: Tag; link: Link; around: Tag } | undefined

  constructor(outlined: boolean) {
    this.outlined = outlined
  }

  /** Begins a page after the others. */
  addPage(): void {
    this.page = newPage()
    this.pages.push(this.page)
    this.forget()
  }

  /** Goes back to draw more on a page, from 0. */
  returnTo(page: number): void {
    this.page = this.pages[page] ?? this.page
    this.forget()
  }

  /** Ends what is marked on the page. */
  close(): void {
    if (this.open) this.page.operators.push('EMC')
    this.open = undefined
  }

  /** A line of text with its baseline at `y`. */
  text(into: Tag | Artifact, line: Line, x: number, y: number, style: Style): void {
    for (const segment of line.segments) {
      const left = x + (segment.x * style.size) / 1000
      if (segment.link && typeof into !== 'string') this.linked(into, segment, segment.link, left, y, style)
      else {
        this.link = undefined
        this.mark(into)
        this.show(segment, left, y, style.size, style.colour)
      }
    }
  }

  /** A horizontal line. */
  rule(x: number, y: number, width: number, thickness: number, colour: string, as: Artifact = 'Layout'): void {
    this.box(x, y - thickness / 2, width, thickness, colour, as)
  }

  /** A filled box. */
  box(x: number, y: number, width: number, height: number, colour: string, as: Artifact = 'Layout'): void {
    this.mark(as)
    this.paint(colour)
    this.page.operators.push(`${points(x)} ${points(y)} ${points(width)} ${points(height)} re f`)
  }

  /** Marks a place to leap to from the document's outline. */
  bookmark(words: string, y: number): void {
    if (this.outlined) this.page.bookmarks.push({ words, y })
  }

  /** Marks a place that the contents lead to. */
  anchor(name: string, y: number): void {
    this.anchors.set(name, { page: this.pages.length - 1, y })
  }

  /** Makes an area of the page lead to an anchor. */
  leadTo(tag: Tag, { text, to }: { text: string; to: string }, box: LinkArea['box']): void {
    tag.kids.push({ kind: 'link', page: this.pages.length - 1, link: this.page.links.length })
    this.page.links.push({ leads: { to }, text, box, tag })
  }

  /** Keeps a place for the number of the page on which an anchor will stand. */
  reserveNumber(reserved: Omit<Reserved, 'page'>): void {
    this.numbers.push({ page: this.pages.length - 1, ...reserved })
  }

  /** An outlined box. */
  frame(x: number, y: number, width: number, height: number, colour: string, as: Artifact = 'Layout'): void {
    this.mark(as)
    this.page.operators.push(`${colour} RG 1 w ${points(x)} ${points(y)} ${points(width)} ${points(height)} re S`)
  }

  private linked(into: Tag, segment: Segment, link: Link, x: number, y: number, style: Style): void {
    const known = this.link?.link === link && this.link.around === into ? this.link.tag : undefined
    const tag = known ?? addTag(into, 'Link')
    this.link = { tag, link, around: into }
    this.mark(tag)
    this.show(segment, x, y, style.size, colours.link)
    const width = (segment.width * style.size) / 1000
    this.page.operators.push(`${points(x)} ${points(y + style.size * 0.14)} ${points(width)} 0.5 re f`)
    const box: LinkArea['box'] = [x, y - style.size * 0.8, x + width, y + style.size * 0.25]
    tag.kids.push({ kind: 'link', page: this.pages.length - 1, link: this.page.links.length })
    this.page.links.push({ leads: { href: link.href }, text: link.text, box, tag })
  }

  private mark(into: Tag | Artifact): void {
    if (this.open === into) return
    this.close()
    this.open = into
    if (typeof into === 'string') {
      const kind = into === 'Layout' ? '/Type/Layout' : `/Type/Pagination/Subtype/${into}`
      this.page.operators.push(`/Artifact<<${kind}>>BDC`)
      return
    }
    const mcid = this.page.marked.push(into) - 1
    into.kids.push({ kind: 'content', page: this.pages.indexOf(this.page), mcid })
    this.page.operators.push(`/${into.type}<</MCID ${mcid}>>BDC`)
  }

  private show(segment: Segment, x: number, y: number, size: number, colour: string): void {
    this.paint(colour)
    this.use(segment)
    const font = `/${segment.face} ${size} Tf`
    const change = font === this.font ? '' : `${font} `
    this.font = font
    const shown = segment.code.includes('>') ? `[<${segment.code}>]TJ` : `<${segment.code}>Tj`
    this.page.operators.push(`BT ${change}1 0 0 -1 ${points(x)} ${points(y)} Tm ${shown} ET`)
  }

  private use(segment: Segment): void {
    this.page.faces.add(segment.face)
    const rare = this.faces.get(segment.face) ?? new Map<number, string>()
    this.faces.set(segment.face, rare)
    for (const glyphs of segment.rare) for (const [glyph, text] of glyphs) rare.set(glyph, text)
  }

  private paint(colour: string): void {
    if (colour === this.colour) return
    this.colour = colour
    this.page.operators.push(`${colour} rg`)
  }

  private forget(): void {
    this.open = undefined
    this.link = undefined
    this.font = ''
    this.colour = ''
  }
}

const newPage = (): Page => ({ operators: [], faces: new Set(), marked: [], links: [], bookmarks: [] })
const points = (value: number): string => String(Math.round(value * 100) / 100)

/** Where the baseline lies below the top of a line, so that the letters stand in the middle of it. */
export function baseline(style: Style): number {
  const { capHeight, unitsPerEm } = face(style.plain).font
  return (style.leading + (capHeight / unitsPerEm) * style.size) / 2
}

/** From the lower left corner, as annotations are placed. */
export const upsideDown = (y: number): number => sheet.height - y
