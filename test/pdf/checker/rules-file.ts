import type { Facts, Rule } from '#test/pdf/checker/facts.ts'
import { is, type Value } from '#test/pdf/checker/objects.ts'

const otherActions = new Set(
  `GoToR GoToE Launch Thread Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition
  Trans GoTo3DView SetState NOP`.split(/\s+/),
)

const forbiddenFilters = new Set(['LZWDecode', 'LZW', 'Crypt'])

/** Every operator of ISO 32000-1, annex A. */
const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg
  ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)

const blendModes = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference
  Exclusion Hue Saturation Color Luminosity`.split(/\s+/),
)

/** Dictionaries that have the key, as details. */
function having(facts: Facts, key: string): string[] {
  return [...facts.file.dicts()].filter(dict => dict.entries.has(key)).map(() => `${key} is used`)
}

function streams(facts: Facts) {
  return [...facts.file.objects].flatMap(([num, value]) => (is(value, 'stream') ? [{ num, stream: value }] : []))
}

function hasFileId({ file }: Facts): boolean {
  const id = file.list(file.trailer, 'ID')
  return id.length === 2 && id.every(part => is(part, 'string') && part.bytes !== '')
}

/** Number of colour components of the PDF/A output intent; undefined when there is none. */
function intentComponents({ file }: Facts): number | undefined {
  const intents = file.list(file.catalog, 'OutputIntents')
  const intent = intents.find(item => file.name(item, 'S') === 'GTS_PDFA1' && file.stream(item, 'DestOutputProfile'))
  return file.number(intent, 'DestOutputProfile', 'N')
}

function usesColour(facts: Facts, words: string[], space: string): boolean {
  const drawnWith = (operands: Value[]) => facts.file.name(operands[0]) === space
  return facts.pages.some(page =>
    page.operators.some(({ word, operands }) => words.includes(word) || (/^cs$/i.test(word) && drawnWith(operands))),
  )
}

function badProfiles({ file }: Facts): string[] {
  return file.list(file.catalog, 'OutputIntents').flatMap(intent => {
    const stream = file.stream(intent, 'DestOutputProfile')
    if (!stream) return []
    const profile = file.content(stream).toString('latin1')
    const space = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' }[file.number(stream.dict, 'N') ?? 0]
    const fits = /^(mntr|prtr)$/.test(profile.slice(12, 16)) && profile.slice(16, 20) === space
    return fits && profile.charCodeAt(8) < 5 ? [] : [`class ${profile.slice(12, 16)}, space ${profile.slice(16, 20)}`]
  })
}

function unknownBlendModes({ file }: Facts): string[] {
  const modes = [...file.dicts()].flatMap(dict => file.list(dict, 'BM'))
  return modes.map(mode => file.name(mode) ?? '?').filter(mode => !blendModes.has(mode))
}

function unclosed(facts: Facts): string[] {
  return facts.pages.flatMap((page, at) => page.damage.map(damage => `page ${at + 1}: ${damage}`))
}

/** The file itself, what it may hold, colour and graphics. */
export const fileRules: Rule[] = [
  {
    id: 'A 6.1.2-1',
    also: 'UA 6.1-1',
    says: 'the file begins with %PDF-1.n',
    breaches: ({ file }) => (/^%PDF-1\.[0-7][\r\n]/.test(file.text) ? [] : [JSON.stringify(file.text.slice(0, 9))]),
  },
  {
    id: 'A 6.1.2-2',
    says: 'the header is followed by a comment of four bytes above 127',
    breaches: ({ file }) => (/^[^\r\n]*\r?\n?%[\x80-\xff]{4}/.test(file.text) ? [] : ['no such comment']),
  },
  {
    id: 'A 6.1.3-1',
    says: 'the last trailer has a file identifier',
    breaches: facts => (hasFileId(facts) ? [] : ['ID is absent or empty']),
  },
  {
    id: 'A 6.1.3-2',
    says: 'the file is not encrypted',
    breaches: ({ file }) => (file.trailer.entries.has('Encrypt') ? ['Encrypt in the trailer'] : []),
  },
  {
    id: 'A 6.1.3-3',
    says: 'nothing follows the end mark',
    breaches: ({ file }) => (/%%EOF(\r\n|\r|\n)?$/.test(file.text) ? [] : ['there is more']),
  },
  { id: 'House xref', says: 'the cross-reference table is right', breaches: ({ file }) => file.damage },
  {
    id: 'A 6.1.7.1-1',
    says: 'the Length of a stream is the number of its bytes',
    breaches: facts => streams(facts).flatMap(({ num, stream }) => (stream.lengthIsRight ? [] : [`object ${num}`])),
  },
  {
    id: 'A 6.1.7.2-1',
    says: 'streams use neither LZW nor Crypt',
    breaches: facts =>
      streams(facts).flatMap(({ num, stream }) =>
        facts.file
          .list(stream.dict, 'Filter')
          .map(filter => facts.file.name(filter) ?? '?')
          .filter(filter => forbiddenFilters.has(filter))
          .map(filter => `object ${num}: ${filter}`),
      ),
  },
  {
    id: 'A 6.2.2-1',
    says: 'content uses defined operators alone',
    breaches: facts =>
      facts.pages.flatMap((page, at) =>
        page.operators.filter(({ word }) => !operators.has(word)).map(({ word }) => `page ${at + 1}: ${word}`),
      ),
  },
  { id: 'House content', says: 'content can be read and closes what it opens', breaches: unclosed },
  { id: 'A 6.2.3-1', says: 'the output profile is one of a display or printer', breaches: badProfiles },
  {
    id: 'A 6.2.4.3-2',
    says: 'there is an RGB output intent',
    breaches: facts => (intentComponents(facts) === 3 ? [] : ['no output intent of PDF/A with an RGB profile']),
  },
  {
    id: 'A 6.2.4.3-3',
    says: 'colours of four inks are not used with an RGB output intent',
    breaches: facts => (usesColour(facts, ['k', 'K'], 'DeviceCMYK') ? ['DeviceCMYK is used'] : []),
  },
  { id: 'A 6.2.10-1', says: 'blend modes are those of ISO 32000-1', breaches: unknownBlendModes },
  {
    id: 'A 6.2.10-2',
    says: 'a transparency group names its colour space (asked for here even with an output intent)',
    breaches: ({ file }) =>
      [...file.dicts()]
        .filter(dict => file.name(dict, 'S') === 'Transparency' && !dict.entries.has('CS'))
        .map(() => 'a group without CS'),
  },
  {
    id: 'A 6.5.1-1',
    says: 'there are no actions but GoTo and URI',
    breaches: ({ file }) => [
      ...[...file.dicts()].map(dict => file.name(dict, 'S') ?? '').filter(action => otherActions.has(action)),
      ...(file.value(file.catalog, 'Names', 'JavaScript') ? ['Names has JavaScript'] : []),
    ],
  },
  {
    id: 'A 6.5.2-1',
    says: 'the catalog has no additional actions',
    breaches: ({ file }) => (file.catalog.entries.has('AA') ? ['AA in the catalog'] : []),
  },
  {
    id: 'A 6.5.2-2',
    says: 'pages have no additional actions',
    breaches: ({ pages }) => pages.flatMap((page, at) => (page.dict.entries.has('AA') ? [`page ${at + 1}`] : [])),
  },
  { id: 'A 6.8-5', says: 'no file is attached', breaches: facts => having(facts, 'EF') },
]
