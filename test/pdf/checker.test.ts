import { describe, expect, test } from 'vitest'
import { broken } from '#test/pdf/checker/broken.ts'
import { artifactText, pdfFaults, rules, taggedText } from '#test/pdf/checker/check.ts'
import { addAnnotation, rebuild } from '#test/pdf/checker/edit.ts'
import { PdfFile } from '#test/pdf/checker/file.ts'
import { Reader } from '#test/pdf/checker/objects.ts'
import { goodSample } from '#test/pdf/checker/sample.ts'
import { parseXml } from '#test/pdf/checker/xml.ts'

const good = (await goodSample(false)).toString('latin1')
const bytes = (text: string) => Buffer.from(text, 'latin1')
const ruleOf = (fault: string) => rules.find(({ id }) => fault.startsWith(`${id}:`) || fault.startsWith(`${id} (`))?.id

describe('the reader', () => {
  test('reads every kind of object', () => {
    const reader = new Reader('% first\n<< /A#20B [1 -.5 true null 7 0 R] /C (a\\(b(\\351)\\\n) /D <6f6> >> BT')
    const dict = reader.next()
    const file = new PdfFile(bytes(good))
    expect(file.list(dict, 'A B').slice(0, 4)).toEqual([1, -0.5, true, null])
    expect(file.ref(file.value(dict, 'A B'), 4)).toBe(7)
    expect(file.string(dict, 'C')).toBe('a(b(é)')
    expect(file.string(dict, 'D')).toBe('o`')
    expect(reader.next()).toEqual({ kind: 'word', word: 'BT' })
    expect(reader.next()).toBeUndefined()
  })

  test('takes the newest state of a file that was added to', async () => {
    const start = /startxref\n(\d+)/.exec(good)?.[1]
    const trailer = /trailer\n<<([\s\S]*)>>\nstartxref/.exec(good)?.[1] ?? ''
    const info = /\/Info (\d+)/.exec(good)?.[1] ?? ''
    const at = good.length + 1
    const added = `${good}\n${info} 0 obj\n<< /Title (Nytt) >>\nendobj\n`
    const table = `xref\n${info} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer}/Prev ${start}\n>>\n`
    const faults = await pdfFaults(bytes(`${added}${table}startxref\n${added.length}\n%%EOF\n`))
    expect(faults).toEqual([expect.stringContaining('House info: ')])
    expect(faults[0]).toContain('Title is "Nytt"')
  })

  test('finds the objects of a file whose table is lost', async () => {
    const faults = await pdfFaults(bytes(good.replace(/startxref\n\d+/, 'startxref\n1')))
    expect(faults).toEqual(['House xref: the cross-reference table is right: no table at byte 1'])
  })
})

describe('XML', () => {
  test.each([
    ['<a>', 'a is not closed'],
    ['<a></b>', 'a is closed by b'],
    ['<a/><b/>', 'not exactly one root'],
    ['<a>&</a>', 'an ampersand stands alone'],
    ['<a b=c/>', 'broken markup'],
    ['<a b="1" b="2"/>', 'the attribute b stands twice'],
    ['<x:a/>', 'the prefix of x:a is not declared'],
    ['<a>\u0001</a>', 'a sign XML forbids'],
  ])('%s is not well-formed', (xml, why) => {
    expect(() => parseXml(xml)).toThrow(why)
  })

  test('gives text, attributes and children', () => {
    const root = parseXml('<?xml version="1.0"?><!-- x --><a b="&lt;1"><c>å &amp; &#228;</c><![CDATA[<d>]]></a>')
    expect(root.attributes.get('b')).toBe('<1')
    expect(root.children.map(child => child.text)).toEqual(['å & ä'])
    expect(root.text).toBe('<d>')
  })
})

describe('a good sample', () => {
  test('has no faults, with its streams deflated or bare', async () => {
    expect(await pdfFaults(await goodSample(true))).toEqual([])
    expect(await pdfFaults(bytes(good))).toEqual([])
  })

  test('has none either when it is written anew, or has another annotation', async () => {
    const annotated = addAnnotation('Text', '/AP << >> /F 4 /Contents (a)', 'Annot')(good)
    expect(await pdfFaults(bytes(rebuild(good)))).toEqual([])
    expect(await pdfFaults(bytes(rebuild(annotated)))).toEqual([])
  })

  test('gives its text in reading order, and its artifacts by page', async () => {
    const text = await taggedText(await goodSample(true))
    expect(text.slice(0, 2)).toEqual(['H1: Sammanträdesprotokoll', 'H2: Förslag'])
    expect(text[2]).toMatch(/^P: Nämnden behandlar .* gå vidare\.$/)
    expect(text.slice(3).join('|')).toBe(
      'Lbl: 1.|LBody: Motionen bifalls.|Lbl: 2.|LBody: Motionen bifalls.|Caption: Röster|TH: Parti|TH: Ja|TH: Nej|' +
        'TD: A|TD: 3|TD: 2|TD: Avstår|TD: 1|P: Läs mer|Figure: ',
    )
    expect(await artifactText(bytes(good))).toEqual([['Åby kommun'], ['Sida 2 av 2']])
  })
})

/** Ids of the rules that the sample breaks once more is drawn. */
async function brokenBy(more: Parameters<typeof goodSample>[1]): Promise<string[]> {
  const faults = await pdfFaults(await goodSample(true, more))
  return [...new Set(faults.map(fault => ruleOf(fault) ?? fault))]
}

describe('what pdfkit does by itself', () => {
  const drawn = (type: string, draw: Parameters<typeof goodSample>[1]) =>
    brokenBy((pdf, root) => {
      const element = pdf.struct(type)
      root.add(element)
      element.add(() => draw?.(pdf, element))
      element.end()
    })

  test('a paragraph is well', async () => {
    expect(await drawn('P', pdf => pdf.text('Nämnden beslutar. '.repeat(9)))).toEqual([])
  })

  test('justified text loses its spaces', async () => {
    const justified = await drawn('P', pdf =>
      pdf.fontSize(7).text('Nämnden beslutar. '.repeat(20), { align: 'justify' }),
    )
    expect(justified).toEqual(['House spaces'])
  })

  test('the standard fonts are not embedded', async () => {
    const standard = await drawn('P', pdf => pdf.font('Helvetica').text('Nämnden'))
    expect(standard).toEqual(['A 6.2.11.4.1-1', 'A 6.2.11.7.2-1'])
  })

  test('a sign the font lacks becomes the glyph of absence', async () => {
    expect(await drawn('P', pdf => pdf.text('\uf0b7'))).toEqual(['A 6.2.11.8-1'])
  })

  test('a link drawn as an option of text has no description', async () => {
    expect(await drawn('Link', pdf => pdf.text('Mer', { link: 'https://example.org/' }))).toEqual(['UA 7.18.5-2'])
  })

  test('text outside the structure is untagged', async () => {
    expect(await brokenBy(pdf => pdf.text('Löst'))).toEqual(['UA 7.1-3'])
  })
})

describe('a broken sample', () => {
  test('stands for each rule, and each rule once', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(broken).sort()).toEqual(ids.sort())
  })

  test.each(Object.keys(broken))('breaks %s alone', async id => {
    const faults = await pdfFaults(bytes(broken[id]?.(good) ?? ''))
    expect(faults).not.toEqual([])
    expect(faults.filter(fault => ruleOf(fault) !== id)).toEqual([])
  })
})
