import type { Body } from '#src/bodies/body.ts'
import { isDay } from '#src/dates.ts'
import { matterStatusText } from '#src/matters/words.ts'
import type { EventKind, MatterStatus } from '#src/matters/workflow.ts'
import { cellsOf, linesOf } from '#src/text/sheet.ts'

/** A motion that lives already when the municipality begins with Yttra. */
export interface OpenMotionRow {
  number: string
  title: string
  submitters: { name: string; party: string }[]
  received_on: string
  raised_on: string | null
  status: IntakeStatus
  /** Since when it stands so. */
  since_on: string
  referrals: TakenReferral[]
  /** When the council was told that it is not finished; null where it was not. */
  reported_on: string | null
  /** Who handles it, of those who work at the board; null where nobody is named. */
  officer: { account_id: string; name: string } | null
}

interface TakenReferral {
  to: Body
  due_on: string
  /** When the answer came; null where it is waited for. */
  answered_on: string | null
}

/** Where a motion can stand when it is taken over, and the steps that lead there from where it is raised. */
export const wayTo = {
  registered: [],
  raised: [],
  referred_to_board: ['referred_to_board'],
  in_preparation: ['referred_to_board', 'preparation_begun'],
  out_for_referral: ['referred_to_board', 'preparation_begun'],
  reply_drafted: ['referred_to_board', 'preparation_begun', 'reply_drafted'],
  before_subcommittee: ['referred_to_board', 'preparation_begun', 'brought_before_subcommittee'],
  before_board: ['referred_to_board', 'preparation_begun', 'brought_before_board'],
  before_council: ['referred_to_board', 'preparation_begun', 'board_proposed'],
} as const satisfies Partial<Record<MatterStatus, readonly EventKind[]>>
export type IntakeStatus = keyof typeof wayTo
export const intakeStatuses = Object.keys(wayTo) as IntakeStatus[]

/** The day that the referrals of a line are taken to have been sent. */
export const referredOn = ({
  status,
  raised_on,
  since_on,
}: {
  status: IntakeStatus
  raised_on: string
  since_on: string
}) => (status === 'out_for_referral' ? since_on : raised_on)

interface Officer {
  account_id: string
  name: string
}

export interface IntakeRow {
  line: number
  text: string
  motion: OpenMotionRow | null
  faults: string[]
}

export const columns = [
  'dnr',
  'rubrik',
  'motionärer',
  'inkom',
  'väckt',
  'läge',
  'sedan',
  'remisser',
  'redovisad',
  'handläggare',
]
const beforeReferral: ReadonlySet<IntakeStatus> = new Set([
  'registered',
  'raised',
  'referred_to_board',
  'in_preparation',
])
const DAY = 'ska skrivas som 2026-03-31'

/**
 * Reads a list of open motions pasted from a spreadsheet, a motion to a line: number, title, "Eva Ek (S), Bo Alm (M)",
 * the day it came in, the day it was raised, where it stands, since when, and "SN 2026-12-01, TN 2027-01-15" for the
 * bodies asked and the days to answer by, with "svarade 2026-11-20" after one that has answered; the day the council was
 * told of it, and who handles it. Every line is read against the bodies there are, the numbers taken, and the
 * other lines.
 */
export function readIntake(
  pasted: string,
  known: { asked: readonly Body[]; numbers: ReadonlySet<string>; officers: readonly Officer[]; today: string },
): IntakeRow[] {
  const taken = new Set(known.numbers)
  return linesOf(pasted, 'dnr').map(({ line, text }) => {
    const { motion, faults } = readLine(cellsOf(text), { ...known, taken })
    if (motion) taken.add(motion.number)
    return { line, text, motion, faults }
  })
}

function readLine(
  cells: string[],
  {
    asked,
    taken,
    officers,
    today,
  }: { asked: readonly Body[]; taken: ReadonlySet<string>; officers: readonly Officer[]; today: string },
): Pick<IntakeRow, 'motion' | 'faults'> {
  const [
    number = '',
    title = '',
    by = '',
    received_on = '',
    raised = '',
    where = '',
    since = '',
    sent = '',
    told = '',
    handler = '',
  ] = cells
  const officer = officers.find(one => one.name.toLowerCase() === handler.toLowerCase()) ?? null
  const submitters = readSubmitters(by)
  const status = intakeStatuses.find(one => matterStatusText[one].toLowerCase() === where.toLowerCase())
  const referrals = readReferrals(sent, asked)
  const since_on = since || raised || received_on
  const sent_on = status && referredOn({ status, raised_on: raised, since_on })
  const tooEarly = typeof referrals === 'string' ? [] : referrals.filter(one => sent_on && one.due_on <= sent_on)
  const days = [received_on, raised || received_on, since_on]
  const faults = [
    ...(number === '' || number.length > 80 ? ['Diarienumret saknas eller är för långt.'] : []),
    ...(taken.has(number) ? [`Diarienumret ${number} finns redan.`] : []),
    ...(title === '' || title.length > 300 ? ['Rubriken saknas eller är för lång.'] : []),
    ...(submitters ? [] : ['Motionärerna ska skrivas som Eva Ek (S), Bo Alm (M).']),
    ...(isDay(received_on) ? [] : [`Dagen den kom in ${DAY}.`]),
    ...(raised === '' || isDay(raised) ? [] : [`Dagen den väcktes ${DAY}, eller vara tom.`]),
    ...(since === '' || isDay(since) ? [] : [`Dagen läget nåddes ${DAY}, eller vara tom.`]),
    ...(status ? [] : [`Läget ska vara något av ${intakeStatuses.map(one => matterStatusText[one]).join(', ')}.`]),
    ...(status && status !== 'registered' && raised === '' ? ['Dagen då den väcktes saknas.'] : []),
    ...(typeof referrals === 'string' ? [referrals] : []),
    ...(status === 'registered' && raised !== '' ? ['Den som är väckt är inte bara registrerad.'] : []),
    ...(status && beforeReferral.has(status) && referrals.length > 0
      ? ['En motion med remisser är minst på remiss.']
      : []),
    ...(status === 'out_for_referral' && referrals.length === 0 ? ['Skriv vem den är på remiss hos.'] : []),
    ...tooEarly.map(one => `Svarsdagen för ${one.to.name} måste komma efter ${sent_on}, då remissen skickades.`),
    ...(told === '' || isDay(told) ? [] : [`Dagen den redovisades ${DAY}, eller vara tom.`]),
    ...(isDay(told) && (raised === '' || told < raised || told > today)
      ? ['Dagen den redovisades ska vara efter att den väcktes, och ha varit.']
      : []),
    ...(handler !== '' && !officer ? [`${handler} är ingen handläggare hos kommunstyrelsen.`] : []),
    ...answeredWrongly(typeof referrals === 'string' ? [] : referrals, sent_on || '', today),
    ...(days.every(isDay) && days.some((day, i) => day < (days[i - 1] ?? ''))
      ? ['Dagarna kommer inte i ordning.']
      : []),
    ...(days.every(isDay) && days.some(day => day > today) ? ['En dag har inte varit än.'] : []),
  ]
  if (faults.length > 0 || !submitters || !status || typeof referrals === 'string') return { motion: null, faults }
  return {
    motion: {
      number,
      title,
      submitters,
      received_on,
      raised_on: raised || null,
      status,
      since_on,
      referrals,
      reported_on: told || null,
      officer,
    },
    faults,
  }
}

function answeredWrongly(referrals: readonly TakenReferral[], sentOn: string, today: string): string[] {
  return referrals
    .filter(one => one.answered_on !== null && (one.answered_on < sentOn || one.answered_on > today))
    .map(one => `Dagen då ${one.to.name} svarade ska vara efter ${sentOn}, då remissen skickades, och ha varit.`)
}

function readSubmitters(text: string): { name: string; party: string }[] | null {
  const people = [...text.matchAll(/([^(),]+?)\s*\(([^()]{1,12})\)\s*(?:,|och|$|(?=\p{Lu}))\s*/gu)]
  const rest = people.reduce((left, [whole]) => left.replace(whole, ''), text)
  if (people.length === 0 || rest.trim() !== '') return null
  return people.map(([, name = '', party = '']) => ({ name: name.trim(), party: party.trim() }))
}

/** The referrals of a line, or what is wrong with them. */
function readReferrals(text: string, asked: readonly Body[]): TakenReferral[] | string {
  const found: TakenReferral[] = []
  for (const part of text
    .split(',')
    .map(one => one.trim())
    .filter(Boolean)) {
    const [code = '', due_on = '', said = '', answered = ''] = part.split(/\s+/)
    const to = asked.find(body => body.code.toLowerCase() === code.toLowerCase())
    if (!to) return `${code} är ingen som kan svara på en remiss.`
    if (!isDay(due_on)) return `Svarsdagen för ${to.name} ${DAY}.`
    if (found.some(one => one.to.id === to.id)) return `${to.name} står två gånger.`
    if (said !== '' && (said.toLowerCase() !== 'svarade' || !isDay(answered))) {
      return `Efter ${to.name} kan det stå svarade och dagen, som ${DAY.replace('ska skrivas som ', '')}.`
    }
    found.push({ to, due_on, answered_on: answered || null })
  }
  return found
}
