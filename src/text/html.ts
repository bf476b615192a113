import type { List, RichText, Run, Table, TextBlock } from './alphabet.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const DEEPEST_HEADING = 6

/** Text as it may stand between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, one => entities[one] ?? one)

/** A text as HTML. `headingBase` is the level of the heading that it stands under: its own begin one below. */
export function htmlOf(text: RichText, headingBase: number): string {
  return text.map(block => blockHtml(block, headingBase)).join('\n')
}

function blockHtml(block: TextBlock, base: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'heading': {
      const level = Math.min(base + block.level, DEEPEST_HEADING)
      return `<h${level}>${runsHtml(block.runs)}</h${level}>`
    }
    case 'list':
      return listHtml(block, base)
    case 'table':
      return tableHtml(block)
  }
}

function listHtml({ ordered, items }: List, base: number): string {
  const tag = ordered ? 'ol' : 'ul'
  const inner = items.map(item => {
    const [first, ...rest] = item
    // A short item needs no paragraph around its words.
    if (first?.type === 'paragraph' && rest.every(block => block.type === 'list')) {
      return `<li>${runsHtml(first.runs)}${htmlOf(rest, base)}</li>`
    }
    return `<li>${htmlOf(item, base)}</li>`
  })
  return `<${tag}>${inner.join('')}</${tag}>`
}

function tableHtml({ head, rows }: Table): string {
  const body = rows.map(cells => `<tr>${cells.map(cell => `<td>${runsHtml(cell)}</td>`).join('')}</tr>`).join('')
  const headRow = `<tr>${head.map(cell => `<th scope="col">${runsHtml(cell)}</th>`).join('')}</tr>`
  return `<table><thead>${headRow}</thead><tbody>${body}</tbody></table>`
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(run => {
      let html = escapeHtml(run.text)
      if (run.em) html = `<em>${html}</em>`
      if (run.strong) html = `<strong>${html}</strong>`
      if (run.href && /^(https?:|mailto:)/i.test(run.href)) html = `<a href="${escapeHtml(run.href)}">${html}</a>`
      return html
    })
    .join('')
}
