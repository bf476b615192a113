import type { Body } from '#src/bodies/body.ts'
import { longDay, weekdayLongDay } from '#src/dates.ts'
import { canBeResponsible } from '#src/followup/responsible.ts'
import { outcomeCodes } from '#src/matters/event-data.ts'
import { type DemandOutcome, demandOutcomes } from '#src/matters/outcomes.ts'
import { minorityText, outcomeText, overallOutcomeText } from '#src/matters/words.ts'
import { dayKey } from '#src/meetings/days.ts'
import type { Phrase } from '#src/practice/phrases.ts'
import { type SendingWay, sendingWays } from '#src/referrals/letter.ts'
import type { FormState } from '#src/web/form.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import type { dueDayAdvice } from './due-day.ts'
import { canBeAsked } from './form.ts'
import type { HeldOn } from './prefill.ts'
import type { StepDefinition } from './table.ts'

export interface StepFacts {
  step: StepDefinition
  matterTitle: string
  actor: { code: string; name: string; registry_format: string | null }
  back: Link[]
  form: FormState
  meetings: HeldOn[]
  demands: { no: number; text: string }[]
  bodies: Body[]
  /** Does the program send letters by e-mail? */
  mails: boolean
  phrases: readonly Phrase[]
  nextNumber: string | null
  /** It is noted for a body that was asked and has nobody here. */
  onBehalf: boolean
  planning: Awaited<ReturnType<typeof dueDayAdvice>> | null
}

/** The page with the form of one step. */
export function stepPage({
  step,
  matterTitle,
  actor,
  back,
  form,
  meetings,
  demands,
  bodies,
  mails,
  phrases,
  nextNumber,
  onBehalf,
  planning,
}: StepFacts) {
  return {
    title: step.title,
    eyebrow: actor.name,
    lead: matterTitle,
    intro: step.intro,
    breadcrumbs: back,
    form,
    fields: step.fields,
    byMinority: minorityText(step.kind),
    paragraph: step.paragraph
      ? {
          meetings: meetingChoices(meetings),
          newMeeting: paths.newMeeting(bodyInPath(actor.code)),
          taken: isTaken(form),
        }
      : null,
    phrases,
    demands,
    outcomes: outcomeCodes.map(code => ({ value: code, text: outcomeText[code] })),
    demandOutcomes: demandOutcomeChoices,
    asked: bodies.filter(canBeAsked).map(asOption),
    responsible: bodies.filter(canBeResponsible).map(asOption),
    planning,
    ways: waysOffered(mails),
    number: { label: onBehalf ? 'Deras diarienummer' : 'Eget diarienummer', hint: numberHint(nextNumber, onBehalf) },
  }
}

const asOption = (body: Body) => ({ value: bodyInPath(body.code), text: body.name })

const demandOutcomeChoices = [
  { value: '', text: 'Samma som för hela motionen' },
  ...Object.keys(demandOutcomes).map(value => ({ value, text: overallOutcomeText[value as DemandOutcome] })),
]
/** Was the number of a § found to be taken, and is the person asked what is meant? */
export const isTaken = ({ errors, values }: FormState): boolean =>
  [errors.paragraph_no, errors.insert, values.same_paragraph, values.insert].some(said => said !== undefined)
function numberHint(next: string | null, onBehalf: boolean): string {
  if (onBehalf) return 'Som det står i deras diarium, om ni vet det.'
  return next
    ? `Lämna tomt för nästa nummer, ${next}, eller skriv det som ni har i ert diarium.`
    : 'Som det står i ert diarium, om ni för ett eget.'
}

const wayText: Record<SendingWay, string> = {
  email: 'Yttra skickar den med e-post, med motionen om den finns här',
  letter: 'Yttra gör brevet, och jag skickar det',
  already: 'Den har redan gått ut på annat sätt',
}

/** How a referral can go out, as a form offers it. */
export const waysOffered = (mails: boolean) =>
  sendingWays.filter(way => mails || way !== 'email').map(value => ({ value, text: wayText[value] }))

/** Meetings as a form offers them, each on its days. */
export const meetingChoices = (held: readonly HeldOn[]) =>
  held.map(({ meeting, day }) => ({
    value: dayKey({ meeting, day }),
    text:
      weekdayLongDay(day.held_on) +
      (day.no > 1
        ? `, fortsättning från ${longDay(meeting.held_on)}`
        : meeting.no > 1
          ? `, sammanträde ${meeting.no}`
          : ''),
  }))
