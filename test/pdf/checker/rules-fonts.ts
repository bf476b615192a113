import type { Marking } from '#test/pdf/checker/content.ts'
import type { Facts, Rule } from '#test/pdf/checker/facts.ts'
import { type Font, statedWidths, trueTypeWidths } from '#test/pdf/checker/fonts.ts'

/** Codes that content shows, each once for its font; the glyph of absence has a rule of its own. */
function shown(facts: Facts): { font: Font; code: number; marking: Marking | undefined }[] {
  const seen = new Map<string, { font: Font; code: number; marking: Marking | undefined }>()
  for (const { font, codes, marking } of facts.pages.flatMap(page => page.drawn)) {
    if (!font) continue
    for (const code of codes) seen.set(`${facts.fonts.indexOf(font)} ${code}`, { font, code, marking })
  }
  return [...seen.values()].filter(({ font, code }) => !isAbsent(font, code))
}

/** pdfkit maps codes to glyphs by identity, so code 0 is the glyph of absence. */
function isAbsent(font: Font, code: number): boolean {
  return font.codeLength === 2 && code === 0
}

function eachFont(breaks: (facts: Facts, font: Font) => boolean): Rule['breaches'] {
  return facts => facts.fonts.filter(font => breaks(facts, font)).map(font => font.baseName)
}

function eachCode(breaks: (unicode: string | undefined, marking: Marking | undefined) => boolean): Rule['breaches'] {
  return facts =>
    shown(facts)
      .filter(({ font, code, marking }) => breaks(font.toUnicode.get(code), marking))
      .map(({ font, code }) => `${font.baseName}, code ${code}`)
}

function hasActualText(marking: Marking | undefined): boolean {
  return marking !== undefined && (marking.actualText !== undefined || hasActualText(marking.around))
}

/** Widths in the embedded TrueType program by glyph; undefined for a font of another kind. */
function programWidths({ file }: Facts, font: Font): number[] | undefined {
  const program = file.stream(font.descriptor, 'FontFile2')
  return program && font.codeLength === 2 ? trueTypeWidths(file.content(program)) : undefined
}

function wrongWidths(facts: Facts): string[] {
  const widths = facts.fonts.map(font => [programWidths(facts, font), statedWidths(facts.file, font.program)] as const)
  return shown(facts).flatMap(({ font, code }) => {
    const [program, widthOf] = widths[facts.fonts.indexOf(font)] ?? []
    const inProgram = program?.[code]
    const stated = widthOf?.(code) ?? Number.NaN
    return inProgram === undefined || Math.abs(inProgram - stated) <= 1
      ? []
      : [`${font.baseName}, code ${code}: ${stated} stated, ${inProgram} in the program`]
  })
}

function missingGlyphs(facts: Facts): string[] {
  const read = new Map(facts.fonts.map(font => [font, programWidths(facts, font)]))
  return shown(facts).flatMap(({ font, code }) => {
    const widths = read.get(font)
    return widths && code >= widths.length ? [`${font.baseName}, code ${code}`] : []
  })
}

/** Fonts, and what the codes they show say to a reader. */
export const fontRules: Rule[] = [
  {
    id: 'A 6.2.11.3.1-1',
    also: 'UA 7.21.3.1-1',
    says: 'a composite font has an identity encoding',
    breaches: eachFont(({ file }, font) => {
      return font.codeLength === 2 && !/^Identity-[HV]$/.test(file.name(font.dict, 'Encoding') ?? '')
    }),
  },
  {
    id: 'A 6.2.11.3.2-1',
    also: 'UA 7.21.3.2-1',
    says: 'a composite TrueType font has a CIDToGIDMap',
    breaches: eachFont(({ file }, { program }) => {
      return file.name(program, 'Subtype') === 'CIDFontType2' && !program.entries.has('CIDToGIDMap')
    }),
  },
  {
    id: 'A 6.2.11.4.1-1',
    also: 'UA 7.21.4.1-1',
    says: 'fonts are embedded',
    breaches: eachFont((_, font) => !font.embedded),
  },
  {
    id: 'A 6.2.11.4.1-2',
    also: 'UA 7.21.4.1-2',
    says: 'the embedded program has every glyph that is shown',
    breaches: missingGlyphs,
  },
  {
    id: 'A 6.2.11.4.2-2',
    also: 'UA 7.21.4.2-2',
    says: 'a CIDSet lists every glyph; as those we have met do not, there is none',
    breaches: eachFont((_, font) => font.descriptor?.entries.has('CIDSet') ?? false),
  },
  {
    id: 'A 6.2.11.5-1',
    also: 'UA 7.21.5-1',
    says: 'stated widths are those of the embedded program',
    breaches: wrongWidths,
  },
  {
    id: 'A 6.2.11.7.2-1',
    also: 'UA 7.21.7-1',
    says: 'every code that is shown has its text in ToUnicode',
    breaches: eachCode(unicode => unicode === undefined || unicode === ''),
  },
  {
    id: 'A 6.2.11.7.2-2',
    also: 'UA 7.21.7-2',
    says: 'ToUnicode gives neither zero nor byte order marks',
    breaches: eachCode(unicode => /[\0\ufeff\ufffe]/.test(unicode ?? '')),
  },
  {
    id: 'A 6.2.11.7.3-1',
    says: 'signs of the private use area have an ActualText',
    breaches: eachCode((unicode, marking) => /\p{Co}/u.test(unicode ?? '') && !hasActualText(marking)),
  },
  {
    id: 'A 6.2.11.8-1',
    also: 'UA 7.21.8-1',
    says: 'the glyph of absence is not shown',
    breaches: ({ pages }) =>
      pages.flatMap((page, at) =>
        page.drawn
          .filter(({ font, codes }) => font && codes.some(code => isAbsent(font, code)))
          .map(({ text }) => `page ${at + 1}: in ${JSON.stringify(text)}`),
      ),
  },
]
