import type { Body } from '#src/bodies/body.ts'
import { weekdayLongDay } from '#src/dates.ts'
import { outcomeCodes } from '#src/matters/event-data.ts'
import { outcomeText } from '#src/matters/words.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type SendingWay, sendingWays } from '#src/referrals/letter.ts'
import type { FormState } from '#src/web/form.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import type { dueDayAdvice } from './due-day.ts'
import { canBeAsked } from './form.ts'
import type { StepDefinition } from './table.ts'

export interface StepFacts {
  step: StepDefinition
  matterTitle: string
  actor: { code: string; name: string; registry_format: string | null }
  back: Link[]
  form: FormState
  meetings: Meeting[]
  demands: { no: number; text: string }[]
  bodies: Body[]
  /** Does the program send letters by e-mail? */
  mails: boolean
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
    paragraph: step.paragraph
      ? {
          meetings: meetingChoices(meetings),
          newMeeting: paths.newMeeting(bodyInPath(actor.code)),
          taken: form.errors.paragraph_no !== undefined || form.values.same_paragraph !== undefined,
        }
      : null,
    demands,
    outcomes: outcomeCodes.map(code => ({ value: code, text: outcomeText[code] })),
    asked: bodies.filter(canBeAsked).map(body => ({ value: bodyInPath(body.code), text: body.name })),
    planning,
    ways: waysOffered(mails),
    number: { label: onBehalf ? 'Deras diarienummer' : 'Eget diarienummer', hint: numberHint(nextNumber, onBehalf) },
  }
}

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

/** Meetings as a form offers them. */
export const meetingChoices = (meetings: readonly Meeting[]) =>
  meetings.map(meeting => ({
    value: meetingKey(meeting),
    text: weekdayLongDay(meeting.held_on) + (meeting.no > 1 ? `, sammanträde ${meeting.no}` : ''),
  }))
