import { z } from 'zod'
import * as field from '#src/web/fields.ts'

export const channels = ['paper', 'email', 'meeting', 'yttra'] as const
export type Channel = (typeof channels)[number]

const demands = () =>
  field.lines(50, 2000).transform(all => all.map(line => line.replace(/^(\d+[.)]\s*)?(att\s+)?/i, '').trim()))

const submitters = () => field.people(30).refine(all => all.length > 0, 'Ange minst en motionär, med namn och parti.')

/** What a councillor writes who hands in a motion. */
export const submitForm = z.object({
  title: field.text('Skriv motionens rubrik.', 300),
  text: field.longText('Skriv motionens text.'),
  demands: demands(),
  co_submitters: field.people(30),
  party: field.text('Ange ditt parti, till exempel S, eller - för ingen.', 12),
})

/** What the registrar notes of a motion that came on paper, by e-mail or at a meeting. */
export const registerForm = z.object({
  title: field.text('Skriv motionens rubrik.', 300),
  text: field.optionalLongText(),
  demands: demands(),
  submitters: submitters(),
  received_on: field.day('Ange dagen då motionen kom in.'),
  registered_on: field.day('Ange dagen för registreringen.'),
  channel: field.choice(channels, 'Ange hur motionen kom in.'),
  number: field.optionalText(80),
})

/** What the registrar adds to a motion that was handed in here. */
export const receiveForm = z.object({
  registered_on: field.day('Ange dagen för registreringen.'),
  number: field.optionalText(80),
  order_reason: field.reason(),
  version: field.version(),
})

export const correctForm = z.object({
  title: field.text('Skriv motionens rubrik.', 300),
  text: field.optionalLongText(),
  demands: demands(),
  submitters: submitters(),
  reason: field.text('Skriv varför uppgifterna rättas.', 1000),
  version: field.version(),
})

export const receivedDayForm = z.object({
  received_on: field.day('Ange dagen då motionen kom in.'),
  reason: field.text('Skriv varför dagen rättas.', 1000),
  order_reason: field.reason(),
  version: field.version(),
})
