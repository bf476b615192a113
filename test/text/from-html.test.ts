import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { fromHtml, type Tree } from '#src/text/from-html.ts'
import { printMarkup } from '#src/text/markup.ts'

type Node = DefaultTreeAdapterTypes.Node

const tree: Tree<Node> = {
  name: node => ('tagName' in node ? node.tagName : node.nodeName === '#text' ? '#text' : ''),
  children: node => ('childNodes' in node ? node.childNodes : []),
  attribute: (node, name) => ('attrs' in node ? (node.attrs.find(one => one.name === name)?.value ?? '') : ''),
  words: node => ('value' in node ? node.value : ''),
}

const markupOf = (html: string): string => printMarkup(fromHtml<Node>(parse(html), tree))

/** A paragraph of a list as Word puts it on the clipboard: the bullet is drawn in the text. */
const wordItem = (level: number, drawn: string, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${drawn}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]><span lang=SV>${words}<o:p></o:p></span></p>`

describe('what is pasted', () => {
  test.each([
    ['paragraphs', '<p>Ett <span>stycke</span>.</p>\n<p>Ett\ntill.</p>', 'Ett stycke.\n\nEtt till.'],
    ['paragraphs without words', '<p>Ett.</p><p><o:p>&nbsp;</o:p></p><p>Två.</p>', 'Ett.\n\nTvå.'],
    ['lines of their own', 'Ett<br>Två', 'Ett\n\nTvå'],
    ['bold and italics by tag', '<p>a <b>b</b> <i>c</i> <strong><em>d</em></strong></p>', 'a **b** *c* ***d***'],
    [
      'bold and italics by style, and what a style takes back',
      '<b style="font-weight:normal"><p>a <span style="font-weight:700">b</span> <i style="font-style:normal">c</i></p></b>',
      'a **b** c',
    ],
    ['a heading, without the bold that it has anyway', '<h2><b>Bakgrund</b></h2><p>Text.</p>', '## Bakgrund\n\nText.'],
    ['deeper headings than there are', '<h5>Djupt</h5>', '### Djupt'],
    [
      'a link, and what only looks like one',
      '<p><a href="https://exempel.se">a</a> <a href="javascript:x()">b</a></p>',
      '[a](https://exempel.se) b',
    ],
    ['a list in a list', '<ul><li>ett<ol><li>två</li></ol></li><li>tre</li></ul>', '- ett\n\n   1. två\n- tre'],
    ['a list beside its item, as Google writes it', '<ul><li>ett</li><ul><li>två</li></ul></ul>', '- ett\n\n   - två'],
    ['two lists after one another', '<ol><li>a</li></ol><ol><li>b</li></ol>', '1. a\n\n1. b'],
    [
      'a list of Word’s',
      wordItem(1, '·', 'ett') + wordItem(2, 'o', 'två') + wordItem(1, '·', 'tre') + wordItem(1, '1.', 'fyra'),
      '- ett\n\n   - två\n- tre\n\n1. fyra',
    ],
    [
      'a list of Word for the web, a list for each item',
      '<ul class="BulletListStyle1"><li data-aria-level="1"><p>ett</p></li></ul><ul class="BulletListStyle1"><li data-aria-level="2"><p>två</p></li></ul>',
      '- ett\n\n   - två',
    ],
    [
      'a table',
      '<table><tr><td><p><b>a</b></p></td><td>b</td></tr><tr><td>c</td></tr></table>',
      '| a | b |\n| --- | --- |\n| c |  |',
    ],
    ['a frame that is no table', '<table><tr><td><p>Ett.</p><p>Två.</p></td></tr></table>', 'Ett.\n\nTvå.'],
    ['nothing that runs or is drawn', '<style>p{}</style><script>x()</script><svg><text>a</text></svg><p>b</p>', 'b'],
    ['signs that would be markup', '<p>- a</p><p>*b*</p><p># c</p>', '\\- a\n\n\\*b\\*\n\n\\# c'],
  ])('%s', (_, html, markup) => {
    expect(markupOf(html)).toBe(markup)
  })

  test('keeps all its words however deep it lies, as far as anybody writes', () => {
    expect(markupOf(`${'<div>'.repeat(150)}djupt${'</div>'.repeat(150)}`)).toBe('djupt')
    expect(markupOf(`${'<ul><li>a'.repeat(9)}`)).toContain('a')
    expect(markupOf(`${'<b>'.repeat(100_000)}x`)).toBe('')
  })
})
