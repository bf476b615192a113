import { describe, expect, test } from 'vitest'
import { readSheetFile } from '#src/text/sheet-file.ts'

const swedish = 'dnr;rubrik\nKS-2026/1;”Fler gång- och cykelvägar” – åt Örjan'
const utf8 = Buffer.from(swedish)
// As Windows-1252 has them: quotes, dash, and the letters.
const windows = Buffer.from(
  [...swedish].map(letter => ({ '”': 0x94, '–': 0x96 })[letter] ?? letter.codePointAt(0) ?? 0),
)
const read = (bytes: Uint8Array) => readSheetFile(bytes)

describe('the encoding of a file of lines', () => {
  test('is UTF-8 with its mark, or without where all of it is valid', () => {
    expect(read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]))).toEqual({
      ok: true,
      encoding: 'utf-8',
      text: swedish,
    })
    expect(read(utf8)).toEqual({ ok: true, encoding: 'utf-8', text: swedish })
  })

  test('is Windows-1252 where it is not UTF-8', () => {
    expect(read(windows)).toEqual({ ok: true, encoding: 'windows-1252', text: swedish })
    expect(read(Buffer.from([0xe5, 0xe4, 0xf6, 0x20, 0x80]))).toMatchObject({ text: 'åäö €' })
  })

  test('is UTF-16 where its mark says so', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(swedish, 'utf16le')])
    expect(read(bytes)).toEqual({ ok: true, encoding: 'utf-16', text: swedish })
  })

  test('does not matter where there are only letters from a to z', () => {
    expect(read(Buffer.from('dnr;rubrik'))).toMatchObject({ encoding: 'ascii' })
  })
})

test('lines end alike whoever wrote them, and what Excel says of the divider is passed over', () => {
  expect(read(Buffer.from('sep=;\r\na;b\r\nc;d\re;f\n'))).toMatchObject({ text: 'a;b\nc;d\ne;f\n' })
})

describe('what is no such file is refused in words', () => {
  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'arbetsbok'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'arbetsbok'],
    ['something with control characters', Buffer.from('a\u0000b'), 'inte text'],
    ['bytes that Windows-1252 has no character for', Buffer.from([0x61, 0x81, 0xff]), 'inte text'],
    ['too much', Buffer.from('a'.repeat(100_001)), 'för lång'],
  ])('%s', (_, bytes, words) => {
    expect(read(bytes)).toMatchObject({ ok: false, message: expect.stringContaining(words) })
  })
})
