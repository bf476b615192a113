import { clockInStockholm, longDay } from '#src/dates.ts'
import { mailState, mailStateText, mayGoAnew } from '#src/mail/mail.ts'
import type { ShownMail } from '#src/mail/store.ts'
import { referralStatusText, type Tone } from '#src/matters/words.ts'
import { beingAnswered, isAwaited, type ReferralStatus } from '#src/matters/workflow.ts'
import { may, type User } from '#src/permissions.ts'
import { hasReport } from '#src/responses/paper.ts'
import type { ResponseVersion } from '#src/responses/store.ts'
import { inTurn } from '#src/reviews/draft.ts'
import { answersItself, type Offered, referralStepsFor } from '#src/steps/available.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { backToReferral } from './address.ts'
import type { Referral } from './store.ts'

export interface ReferralSetting {
  draft: { updated_at: string; updated_by: string; file: { file_name: string } | null } | undefined
  /** Where the draft stands among the levels that approve it; null where there are none. */
  standing: { text: string | null; isApproved: boolean } | null
  versions: ResponseVersion[]
  /** The registry numbers of the matter that are in force. */
  numbers: { number: string; body_id: string }[]
  /** The letters about it, the latest first. */
  letters: ShownMail[]
  /** Who handles it. */
  officer: string | undefined
  user: User | null
  /** The bodies where somebody can sign in. */
  staffed: ReadonlySet<string>
}

/** The page of one referral, for those who work with it: what was asked, how it stands and what can be done. */
export function referralPage(
  referral: Referral,
  { draft, standing, versions, numbers, letters, officer, user, staffed }: ReferralSetting,
) {
  const { slug, no } = referral
  const open = beingAnswered.some(status => status === referral.status)
  const writes = may(user, 'response.write', referral.to_body_id)
  const offered = referralStepsFor(user, referral.status, referral, staffed)
  const link = ({ step }: Offered) => ({ href: paths.referralStep(slug, no, step.slug), text: step.title })
  const usual = offered.filter(one => one.usual)
  const others = offered.filter(one => !one.usual)
  const write = { href: paths.response(slug, no), text: draft ? 'Fortsätt skriva remissvaret' : 'Skriv remissvaret' }
  const freeze = { href: paths.freezeResponse(slug, no), text: 'Fastställ remissvaret' }
  const review = { href: paths.reviewResponse(slug, no), text: 'Granska utkastet' }
  const reviews = draft && open && may(user, 'response.review', referral.to_body_id) ? [review] : []
  const upload = { href: paths.uploadResponse(slug, no), text: 'Ladda upp ett färdigt remissvar' }
  const comesIn =
    !answersItself(referral, staffed) &&
    referral.status !== 'delivered' &&
    referral.status !== 'planned' &&
    may(user, 'opinion.deliver', referral.from_body_id)
  const asks = may(user, 'referral.send', referral.from_body_id)
  const asking = [
    ...(asks && isAwaited(referral.status) ? [{ href: paths.remindReferral(slug, no), text: 'Påminn' }] : []),
    ...(asks && referral.status === 'delivered' ? [{ href: paths.askAgain(slug, no), text: 'Fråga på nytt' }] : []),
  ]
  const register = { href: paths.registerAnswer(slug, no), text: 'Registrera svaret' }
  const drafting = draft ? inTurn(write, freeze, standing) : [write]
  const writing = writes && open ? drafting : []
  const href = paths.assignReferral(slug, no)
  const assigning = may(user, 'matter.assign', referral.to_body_id)
    ? [{ href, text: officer ? 'Byt handläggare' : 'Välj handläggare' }]
    : []
  const own = numbers.find(one => one.body_id === referral.to_body_id)?.number
  return {
    title: `Remiss till ${referral.to_name}`,
    eyebrow: own ? `Remiss ${own}` : 'Remiss',
    lead: referral.title,
    status: { text: referralStatusText[referral.status as ReferralStatus], tone: toneOf(referral.status) },
    breadcrumbs: backToReferral(referral),
    facts: [
      ...letters.flatMap(letterFacts),
      { label: 'Från', value: referral.from_name },
      { label: 'Till', value: referral.to_name },
      ...(officer ? [{ label: 'Handläggare', value: officer }] : []),
      ...(referral.due_on ? [{ label: 'Svar senast', value: longDay(referral.due_on) }] : []),
      ...(referral.again_no
        ? [
            {
              label: 'Frågar på nytt efter',
              link: { href: paths.referral(slug, referral.again_no), text: `Remiss ${referral.again_no}` },
            },
          ]
        : []),
      ...(referral.changed ? [{ label: 'Det här har ändrats', value: referral.changed }] : []),
      ...(referral.questions ? [{ label: 'Frågor', value: referral.questions }] : []),
      ...(referral.contact ? [{ label: 'Kontaktperson', value: referral.contact }] : []),
    ],
    actions: [...(comesIn && open ? [register] : []), ...usual.map(link), ...writing, ...reviews].map((one, place) => ({
      ...one,
      primary: place === 0,
    })),
    others: [
      ...asking,
      ...(comesIn && !open ? [register] : []),
      ...others.map(link),
      ...(writes && open ? [upload] : []),
      ...assigning,
    ],
    draft: draft
      ? `Utkast${draft.file ? ` (filen ${draft.file.file_name})` : ''}, senast sparat ${clockInStockholm(draft.updated_at)} av ${draft.updated_by}`
      : null,
    standing: standing?.text ?? null,
    versions: versions.map(version => ({
      text: `${versionName(version)} ${longDay(version.printed_on)}${version.adopted ? ', så som nämnden antog det' : ''}`,
      href: paths.responseVersion(slug, no, version.no),
      by: `Handläggare: ${version.officer}`,
      note: `Fastställt ${clockInStockholm(version.frozen_at)} av ${version.frozen_by}`,
      links:
        version.no > 1 && !version.file
          ? [
              {
                href: paths.compareResponses(slug, no, version.no),
                text: version.adopted ? 'Visa vad nämnden ändrade' : 'Jämför med förra versionen',
              },
            ]
          : [],
    })),
  }
}

function toneOf(status: string): Tone {
  if (status === 'planned') return 'neutral'
  return beingAnswered.some(one => one === status) ? 'info' : 'success'
}

const versionName = (version: ResponseVersion): string =>
  hasReport(version)
    ? 'Tjänsteskrivelse och yttrande daterade'
    : `${version.staff_report ? 'Yttrande' : 'Remissvar'} daterat`

/** How a letter about the referral went, where Yttra sent it. */
interface Fact {
  label: string
  value?: string
  link?: Link
}

function letterFacts(letter: ShownMail): Fact[] {
  const state = mailState(letter)
  const at = letter.received_at ?? letter.failed_at ?? letter.sent_at
  const value = at ? `${mailStateText[state]} ${clockInStockholm(at)}` : mailStateText[state]
  if (mayGoAnew(letter)) return [{ label: letterName(letter), link: { href: paths.retryMail(letter.id), text: value } }]
  return [{ label: letterName(letter), value: `${value}, till ${letter.to_label}` }]
}

const letterNames: Record<string, string> = {
  reminder: 'Påminnelse',
  extended: 'Brev om ny svarsdag',
  recalled: 'Brev om återkallelse',
  answer: 'Svaret med e-post',
}

const letterName = ({ dedupe_key }: ShownMail): string => letterNames[dedupe_key.split(':')[0] ?? ''] ?? 'E-post'
