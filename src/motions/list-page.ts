import { longDay } from '#src/dates.ts'
import { matterStatusText, matterStatusTone, overallOutcomeText } from '#src/matters/words.ts'
import { plural } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import type { Choices } from './list-choices.ts'
import type { ListRow } from './list-store.ts'

/** What stands in the address of a list: the same names as in its form. */
export interface Asked {
  q: string
  status: string
  organ: string
  parti: string
  motionar: string
  ar: string
  fore: string
  efter: string
}

/** The page of motions: rows, filters as they were asked, and the way on. `more`: there are rows beyond these. */
export function listPage(asked: Asked, rows: ListRow[], more: boolean, choices: Choices, today: string) {
  return {
    title: 'Motioner',
    asked,
    filters: filtersOf(choices),
    filtered: [asked.q, asked.status, asked.organ, asked.parti, asked.motionar, asked.ar].some(one => one !== ''),
    rows: rows.map(row => rowOf(row, today)),
    pager: pagerOf(asked, rows, more),
  }
}

const option = (value: string, text = value) => ({ value, text })

const statuses = Object.entries(matterStatusText).map(([value, text]) => option(value, text))

function filtersOf({ bodies, parties, years }: Choices) {
  return {
    status: [option('', 'Alla'), ...statuses],
    organ: [option('', 'Alla'), ...bodies.map(body => option(body.code.toLowerCase(), body.name))],
    parti: [option('', 'Alla'), ...parties.map(party => option(party)), option('-', 'Utan parti')],
    ar: [option('', 'Alla'), ...years.map(year => option(String(year)))],
  }
}

/** One motion as a row of a list. */
export function rowOf(row: ListRow, today: string) {
  return {
    key: row.dnr ?? '',
    text: row.title,
    href: paths.motion(row.slug),
    by: row.by_line,
    status: { text: statusWords(row), tone: matterStatusTone[row.status] },
    when: row.due_on ? dueWords(row.due_on, row, today) : `sedan ${longDay(row.since_on)}`,
  }
}

const statusWords = ({ status, outcome }: ListRow): string =>
  outcome && ['decided', 'dispatched', 'closed', 'in_follow_up'].includes(status)
    ? `${matterStatusText[status]}: ${overallOutcomeText[outcome].toLowerCase()}`
    : matterStatusText[status]

function dueWords(dueOn: string, { status, year_on }: ListRow, today: string): string {
  const [ahead, late] =
    status === 'in_follow_up'
      ? ['klart senast', 'skulle ha varit klart']
      : dueOn === year_on
        ? ['beslut senast', 'beslut skulle ha fattats']
        : ['svar senast', 'svar skulle ha kommit']
  return `${dueOn < today ? late : ahead} ${longDay(dueOn)}`
}

function pagerOf(asked: Asked, rows: ListRow[], more: boolean) {
  const [first, last] = [rows[0], rows.at(-1)]
  const cameFurther = asked.fore !== '' || asked.efter !== ''
  const hasNext = asked.efter !== '' || more
  const hasPrevious = asked.efter !== '' ? more : cameFurther
  return {
    text: plural(rows.length, 'motion på sidan', 'motioner på sidan'),
    next: last && hasNext ? addressOf({ ...asked, fore: String(last.sort_no), efter: '' }) : undefined,
    previous: first && hasPrevious ? addressOf({ ...asked, fore: '', efter: String(first.sort_no) }) : undefined,
  }
}

function addressOf(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return `${paths.motions}?${new URLSearchParams(given).toString()}`
}
