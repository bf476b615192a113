import { isDay } from '#src/dates.ts'

const SHAPE = /(?<![\w-])(\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\w-])/g
const CENTURIES = ['19', '20', '18']

/**
 * What looks like a personal identity number, or a coordination number, in a text, as it stands there: a day that there is
 * (60 days later in a coordination number) and a check digit that agrees. None may stand on the open web (domain.md 2.9).
 */
export function personalNumbersIn(text: string): string[] {
  return [...text.matchAll(SHAPE)]
    .filter(([, century, year = '', month = '', day = '', serial = '']) => {
      const born = String(Number(day) > 60 ? Number(day) - 60 : Number(day)).padStart(2, '0')
      const centuries = century ? [century] : CENTURIES
      return centuries.some(one => isDay(`${one}${year}-${month}-${born}`)) && agrees(year + month + day + serial)
    })
    .map(([all]) => all)
}

// Every other digit counts double, from the first; the digits of all then come to whole tens.
function agrees(ten: string): boolean {
  const sum = [...ten].reduce((all, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return all + Math.floor(value / 10) + (value % 10)
  }, 0)
  return sum % 10 === 0
}
