import type { Control, Form } from './html.ts'
import type { Typed } from './support.ts'

/** One thing wrong with a form: in this field, by typing this. */
export interface Fault {
  field: string
  what: string
  typed: Typed
}

const LONG_LINE = 10_000
const LONG_TEXT = 300_000

const noDays = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '2026-3-9',
  '20260309',
  'i morgon',
  '1899-12-31',
  '+002026-01-01',
]
const noNumbers = ['0', '-1', '1.5', '1e3', 'tolv', '0x1f', '٣', 'NaN', '99999999999999999999999', '1;2']

/** Days that may well lie ahead: when an answer is due, when a body meets, what a paper is dated. */
const mayBeAhead = new Set(['from_on', 'to_on', 'due_on', 'target_on', 'held_on', 'printed_on'])

const examples: Record<string, string> = {
  submitters: 'Eva Ek (S)\nBo Alm (-)',
  co_submitters: 'Bo Alm (M)',
  chair: 'Eva Ek (S)',
  chosen: 'Eva Ek (S)',
  declined: 'Bo Alm (M): Beloppet är fel.',
  who: 'Eva Ek (S)',
  speakers: 'Eva Ek (S)',
  recipients: 'Förskolan Ängen',
  party: 'S',
  group_party: 'S',
  starts_at: '17:30',
  broken_off_at: '22:30',
  ended_at: '20:15',
  colour: '#1b3f6b',
  number: 'KF 2026:1',
  decision: 'Nämnden antar yttrandet.',
}

/** Every field with something in it that will do, where the page does not come with it. */
export function wellFilled(form: Form): Typed {
  const typed: Typed = {}
  for (const control of form.controls) {
    const empty = control.values.every(value => value === '')
    // What a template begins has to be ended.
    if (control.name === 'decision' && /\batt\s*$/.test(control.values[0] ?? '')) {
      typed.decision = `${control.values[0]} frågan utreds.`
    }
    if (!empty || control.kind === 'hidden' || control.kind === 'file') continue
    if (control.name === 'number' ? control.isOptional : control.name.startsWith('outcome_')) continue
    // Who adjusts must have been there: the form comes with who led, and asks for no more.
    if (['others', 'acting_chairs', 'adjusters'].includes(control.name)) continue
    // A statement is somebody's or a group's, and was made when it was made.
    if (['group_name', 'group_party', 'announced_on', 'received_on'].includes(control.name)) continue
    // The last approval adjusts the minutes, and ends what is to be tried again.
    if (control.name === 'answer') typed.answer = control.options.includes('returned') ? 'returned' : 'declined'
    else if (control.kind === 'day') typed[control.name] = '2199-12-31'
    else if (control.kind === 'choice') typed[control.name] = control.options.find(value => value !== '') ?? ''
    else if (control.kind === 'boxes') typed[control.name] = control.options[0] ?? ''
    else if (control.kind === 'number') typed[control.name] = '777'
    else if (control.kind !== 'tick') typed[control.name] = examples[control.name] ?? 'Något om <b>"fet"</b> & så’ 🌲'
  }
  return typed
}

const MANY = 8
const TURNS = 4

/**
 * Everything that can be wrong with the fields of a form, one at a time, told by what the page says of them. A field that
 * is there for each of many people takes turns with the others of its kind: every fault is tried with some of them.
 */
export function faultsOf(form: Form, today: string): Fault[] {
  const kindOf = (control: Control): string => control.name.replaceAll(/\d+/g, '#')
  const kinds = Map.groupBy(form.controls, kindOf)
  return form.controls.flatMap(control => {
    const alike = kinds.get(kindOf(control)) ?? []
    const all = faultsIn(control, today)
    const turn = alike.indexOf(control)
    return alike.length < MANY ? all : all.filter((_, i) => (i + turn) % TURNS === 0)
  })
}

function faultsIn(control: Control, today: string): Fault[] {
  const { name: field, kind } = control
  const typing = (what: string, value: string): Fault => ({ field, what, typed: { [field]: value } })
  const missing = [
    typing('empty', ''),
    typing('only spaces', ' \t '),
    { field, what: 'left out', typed: { [field]: null } },
  ]
  const required = control.isOptional ? [] : missing
  switch (kind) {
    case 'text':
      return [...required, typing('over-long', 'å'.repeat(LONG_LINE))]
    case 'long':
      return [...required, typing('over-long', 'lång text '.repeat(LONG_TEXT / 10))]
    case 'day':
      return [
        ...required,
        ...noDays.map(day => typing('no day', day)),
        ...ahead(control, today).map(day => typing('ahead', day)),
      ]
    case 'number':
      return [...required, ...noNumbers.map(value => typing('no number', value))]
    case 'choice': {
      const may = control.options.includes('') || control.isOptional
      return [
        ...(may ? [] : missing),
        typing('unknown choice', 'finns-inte'),
        typing('a name of objects', 'constructor'),
      ]
    }
    case 'boxes':
      return [...required.slice(2), typing('unknown choice', 'finns-inte'), withUnknown(control)]
    default:
      return []
  }
}

const withUnknown = ({ name, options }: Control): Fault => ({
  field: name,
  what: 'one known and one unknown choice',
  typed: { [name]: [options[0] ?? '', '99999999999'] },
})

const ahead = ({ name }: Control, today: string): string[] => (mayBeAhead.has(name) ? [] : [nextDay(today)])

const nextDay = (day: string): string => new Date(Date.parse(day) + 24 * 3600_000).toISOString().slice(0, 10)
