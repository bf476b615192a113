import { escapeHtml, htmlOf } from '#src/text/html.ts'
import type { Block, Document } from './blocks.ts'

/** The same document as a piece of HTML, to be read on a page: the head, then its blocks (docs/adr/0006). */
export function documentHtml(document: Document): string {
  const { head } = document
  return [
    '<article class="doc">',
    document.mark ? `<p class="doc-mark">${escapeHtml(document.mark)}</p>` : '',
    '<header class="doc-head"><div>',
    `<p class="doc-municipality">${escapeHtml(head.municipality)}</p>`,
    `<p>${escapeHtml(head.body)}</p>`,
    `<p class="doc-kind">${escapeHtml(head.kind)}</p>`,
    `</div>${factsHtml(head.facts)}</header>`,
    document.body.map(block => blockHtml(block, 2)).join('\n'),
    '</article>',
  ].join('\n')
}

function blockHtml(block: Block, level: number): string {
  switch (block.type) {
    case 'title':
      return `<h1 class="doc-title">${escapeHtml(block.text)}</h1>`
    case 'section':
      return `<section class="doc-section"${block.anchor ? ` id="${escapeHtml(block.anchor)}"` : ''}><h${level}>${escapeHtml(block.heading)}</h${level}>${block.content
        .map(inner => blockHtml(inner, level + 1))
        .join('\n')}</section>`
    case 'contents':
      return `<ol class="doc-contents">${block.entries
        .map(({ text, to }) => `<li><a href="#${escapeHtml(to)}">${escapeHtml(text)}</a></li>`)
        .join('')}</ol>`
    case 'text':
      return `<div class="doc-text">${htmlOf(block.text, level - 1)}</div>`
    case 'lines':
      return `<ul class="doc-lines">${block.lines.map(line => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
    case 'facts':
      return factsHtml(block.facts)
    case 'signatures':
      return `<ul class="doc-signatures">${block.signatures
        .map(one => `<li class="doc-signature">${escapeHtml(one.under)}</li>`)
        .join('')}</ul>`
  }
}

const factsHtml = (facts: { label: string; value: string }[]): string =>
  `<dl class="doc-facts">${facts
    .map(fact => `<div><dt>${escapeHtml(fact.label)}</dt><dd>${escapeHtml(fact.value)}</dd></div>`)
    .join('')}</dl>`
