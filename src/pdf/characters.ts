/** Letters that every document may use; a font program cut to them is kept ready (fonts.ts). The space stands first. */
export const EVERYDAY = [
  ` !"#$%&'()*+,-./0123456789:;<=>?@[\\]^_\`{|}~`,
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  'åäöÅÄÖéÉèÈêëüÜáàâçíïóôøØæÆñß§°½²³€£«»“”‘’„–—…•◦·×−±´¨\u00ad',
].join('')

/** What the fonts draw as one glyph. */
export const LIGATURES = ['ffi', 'ffl', 'fft', 'ffj', 'ff', 'fi', 'fl', 'ft', 'fj', 'fb', 'fh', 'fk']

const NO_BREAK_SPACE = '\u00a0'
export const SOFT_HYPHEN = '\u00ad'

const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff]*$/
const SPACES = /[\t-\r\u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/g
const WIDE_NO_BREAK = /[\u2007\u202f]/g
// Word's private letter for a bullet, which comes along when people paste.
const WORD_BULLET = /[\uf0b7\uf0a7]/g
// Several signs that people see as one.
const PICTURE = String.raw`\p{Extended_Pictographic}`
const SHADES = String.raw`[\u{1f3fb}-\u{1f3ff}\ufe0f]*`
const JOINED_PICTURE = new RegExp(`(${PICTURE})${SHADES}(?:\\u200d${PICTURE}${SHADES})*`, 'gu')
const UNSEEN = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]--[\u00ad\u200b]]/gv
// No language stacks so many; to set them takes time by the square of their number.
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu
const SIGN_BEFORE_NUMBER = /§ +(?=\d)/g

/**
 * Any text as it may be set: composed (NFC), every kind of white space a plain space, without control characters and
 * letters that are never seen. Soft hyphens and zero-width spaces stay: lines break there. A § keeps its number.
 */
export function clean(text: string): string {
  const known = PLAIN.test(text) ? text : cleaned(text)
  return known.includes('§ ') ? known.replace(SIGN_BEFORE_NUMBER, `§${NO_BREAK_SPACE}`) : known
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(WIDE_NO_BREAK, NO_BREAK_SPACE)
    .replace(WORD_BULLET, '•')
    .replace(JOINED_PICTURE, '$1')
    .replace(UNSEEN, '')
    .replace(TOO_MANY_MARKS, '$1')
}

/** A cleaned text on one line, without the signs that only say where a line may break: for metadata, descriptions. */
export const plain = (text: string): string =>
  clean(text)
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[ \u00a0]+/g, ' ')
    .trim()

const BREAKS = /(?<=[\u00ad\u200b])|(?<=\p{L}{2}[-–/])(?=\p{L}{2})|(?<=\p{L}—)(?=\p{L})/u
const MAY_BREAK = /[-–—/\u00ad\u200b]/
const LONGEST = 60
const CHUNK = 10

/** A word cut where a line may break inside it: after hyphens between letters, never in numbers, days and dnr. */
export function cutWord(word: string): string[] {
  const pieces = MAY_BREAK.test(word) ? word.split(BREAKS) : [word]
  return word.length <= LONGEST ? pieces : pieces.flatMap(piece => chunks(graphemes(piece), CHUNK))
}

function chunks(signs: string[], size: number): string[] {
  return signs.length === 0
    ? []
    : Array.from({ length: Math.ceil(signs.length / size) }, (_, at) =>
        signs.slice(at * size, (at + 1) * size).join(''),
      )
}

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** The letters of a word as people see them: marks stay on the letter that they belong to. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), one => one.segment)
