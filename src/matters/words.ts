import type { OutcomeCode, OverallOutcome } from './event-data.ts'
import { type EventKind, type MatterStatus, type ReferralStatus, usualNext } from './workflow.ts'

export const matterStatusText: Record<MatterStatus, string> = {
  submitted: 'Inlämnad',
  registered: 'Registrerad',
  raised: 'Väckt',
  referred_to_board: 'Hos kommunstyrelsen',
  in_preparation: 'Under beredning',
  out_for_referral: 'På remiss',
  reply_drafted: 'Förslag till svar skrivet',
  before_subcommittee: 'Inför arbetsutskottet',
  before_board: 'Inför kommunstyrelsen',
  before_council: 'Inför kommunfullmäktige',
  postponed: 'Bordlagd',
  remitted_back: 'Återremitterad',
  decided: 'Beslutad',
  dispatched: 'Beslutet utskickat',
  in_follow_up: 'Under uppföljning',
  closed: 'Avslutad',
  withdrawn: 'Återtagen',
  written_off: 'Avskriven',
}

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const matterStatusTone: Record<MatterStatus, Tone> = {
  submitted: 'neutral',
  registered: 'neutral',
  raised: 'info',
  referred_to_board: 'info',
  in_preparation: 'info',
  out_for_referral: 'info',
  reply_drafted: 'info',
  before_subcommittee: 'info',
  before_board: 'info',
  before_council: 'info',
  postponed: 'warning',
  remitted_back: 'warning',
  decided: 'success',
  dispatched: 'success',
  in_follow_up: 'success',
  closed: 'success',
  withdrawn: 'neutral',
  written_off: 'neutral',
}

export const referralStatusText: Record<ReferralStatus, string> = {
  planned: 'Planerad',
  sent: 'Skickad',
  received: 'Mottagen',
  drafted: 'Svar skrivs',
  signed_off: 'Svar fastställt',
  on_agenda: 'På föredragningslistan',
  decided: 'Beslutad',
  delivered: 'Svar lämnat',
  declined: 'Avstår från yttrande',
  not_received: 'Svar har inte kommit in',
  recalled: 'Återkallad',
}

/** What happened, as the line of a timeline says it. */
export const eventText: Record<EventKind, string> = {
  submitted: 'Motionen kom in',
  registered: 'Registrerad',
  corrected: 'Uppgifter rättade',
  raised: 'Väckt i kommunfullmäktige',
  referred_to_board: 'Lämnad till kommunstyrelsen för beredning',
  preparation_begun: 'Beredningen påbörjad',
  referral_planned: 'Remiss planerad',
  referral_sent: 'Skickad på remiss',
  referral_extended: 'Remisstiden flyttad',
  referral_received: 'Remissen mottagen',
  response_drafted: 'Remissvaret påbörjat',
  response_frozen: 'Remissvaret fastställt',
  response_on_agenda: 'Remissvaret på föredragningslistan',
  opinion_postponed: 'Remissvaret bordlagt',
  opinion_remitted_back: 'Remissvaret återremitterat',
  opinion_decided: 'Yttrandet beslutat',
  opinion_delivered: 'Yttrandet lämnat',
  referral_declined: 'Avstod från att yttra sig',
  referral_not_received: 'Inget svar kom in',
  referral_recalled: 'Remissen återkallad',
  reply_drafted: 'Förslag till svar skrivet',
  brought_before_subcommittee: 'Överlämnad till arbetsutskottet',
  subcommittee_proposed: 'Arbetsutskottets förslag',
  brought_before_board: 'Överlämnad till kommunstyrelsen',
  board_proposed: 'Kommunstyrelsens förslag till kommunfullmäktige',
  postponed: 'Bordlagd',
  remitted_back: 'Återremitterad',
  council_decided: 'Kommunfullmäktiges beslut',
  decision_dispatched: 'Beslutet utskickat',
  follow_up_begun: 'Uppföljning påbörjad',
  follow_up_reported: 'Uppföljning redovisad',
  implemented: 'Verkställd',
  closed: 'Ärendet avslutat',
  progress_reported: 'Redovisad för kommunfullmäktige som inte färdigberedd',
  written_off: 'Avskriven från vidare handläggning',
  withdrawn: 'Återtagen av motionären',
  withdrawal_noted: 'Kommunfullmäktige har noterat att motionen är återtagen',
  struck: 'Rättelse',
}

/** What is waited for, as the case page says it of a step to come. */
const nextText: Partial<Record<EventKind, string>> = {
  registered: 'Motionen registreras',
  raised: 'Motionen anmäls i kommunfullmäktige',
  referred_to_board: 'Kommunfullmäktige lämnar motionen till kommunstyrelsen för beredning',
  preparation_begun: 'Kommunstyrelsens förvaltning bereder motionen',
  referral_sent: 'Motionen skickas på remiss, eller besvaras direkt',
  reply_drafted: 'Kommunstyrelsens förvaltning skriver ett förslag till svar',
  brought_before_subcommittee: 'Förslaget går till arbetsutskottet',
  brought_before_board: 'Förslaget går till kommunstyrelsen',
  subcommittee_proposed: 'Arbetsutskottet lägger förslag',
  board_proposed: 'Kommunstyrelsen lägger förslag till kommunfullmäktige',
  council_decided: 'Kommunfullmäktige beslutar',
  decision_dispatched: 'Beslutet skickas ut',
  follow_up_begun: 'Det som beslutats följs upp',
  closed: 'Ärendet avslutas',
  implemented: 'Beslutet verkställs',
}

/** What comes next for a matter that stands so, and was decided so; null where nothing does. */
export function nextWords(status: MatterStatus, outcome: string | null): string | null {
  if (status === 'postponed') return 'Ärendet tas upp igen på ett senare sammanträde'
  if (status === 'dispatched' && !isGranted(outcome)) return 'Ärendet avslutas'
  return usualNext[status].map(kind => nextText[kind]).find(text => text !== undefined) ?? null
}

/** Is there something to carry out? */
export const isGranted = (outcome: string | null): boolean => outcome === 'granted' || outcome === 'partly_granted'

/** What it is called when a third of the council has a matter put off or sent back (KL 5:50). */
export const minorityText = (kind: EventKind): string =>
  kind === 'postponed' ? 'Minoritetsbordläggning' : 'Minoritetsåterremiss'

export const outcomeText: Record<OutcomeCode, string> = {
  granted: 'Bifall',
  rejected: 'Avslag',
  deemed_answered: 'Anses besvarad',
  not_admitted: 'Avvisning',
}

export const overallOutcomeText: Record<OverallOutcome, string> = {
  ...outcomeText,
  partly_granted: 'Delvis bifall',
  rejected_and_answered: 'Avslag och anses besvarad',
}

export const directionText: Record<'in' | 'out' | 'drawn_up', string> = {
  in: 'Inkommen',
  out: 'Utgående',
  drawn_up: 'Upprättad',
}
