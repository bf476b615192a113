import type { EventKind } from '#src/matters/workflow.ts'
import type { Permission } from '#src/permissions.ts'

/**
 * Whose act a step is: a body of the municipality's, the body before which the matter lies, or a referral's asked or
 * asking body.
 */
export type Whose = 'council' | 'board' | 'subcommittee' | 'before' | 'asked' | 'asking'

export type ExtraField =
  | 'note'
  | 'required_note'
  | 'officer'
  | 'target_on'
  | 'responsible_body'
  | 'other_responsible_body'
  | 'due_on'
  | 'to_body'
  | 'questions'
  | 'contact'
  | 'way'
  | 'number'
  | 'also_refer'
  | 'by_minority'
  | 'unanimous_urgency'
  | 'outcomes'

export interface StepDefinition {
  kind: EventKind
  /** In the address. */
  slug: string
  /** As a link says it: what the person is about to do. */
  title: string
  intro?: string
  /** As the page after it says it. */
  told: string
  permission: Permission
  whose: Whose
  /** Is it a body's decision, and so has a § at a meeting? */
  paragraph: boolean
  fields: readonly ExtraField[]
  /** As it is said where the asking body notes it for one that was asked and has nobody here. */
  onBehalf?: { title: string; intro: string; told: string }
}

/** The steps of a matter that are taken by a form of their own, in the order of its life (domain.md 1.1). */
export const matterSteps: readonly StepDefinition[] = [
  {
    kind: 'raised',
    slug: 'vack',
    title: 'Anmäl motionen i kommunfullmäktige',
    intro: 'Paragrafen där motionen anmäls. Har flera motioner anmälts under samma paragraf väljer du samma nummer.',
    told: 'Motionen är väckt.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: ['also_refer'],
  },
  {
    kind: 'referred_to_board',
    slug: 'overlamna',
    title: 'Lämna motionen till kommunstyrelsen',
    told: 'Motionen är lämnad till kommunstyrelsen för beredning.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: [],
  },
  {
    kind: 'preparation_begun',
    slug: 'borja-bereda',
    title: 'Börja bereda',
    told: 'Beredningen är påbörjad.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['officer', 'target_on', 'note'],
  },
  {
    kind: 'referral_planned',
    slug: 'planera-remiss',
    title: 'Planera remisser',
    intro:
      'De som väljs får var sin remiss, med samma svarsdag och frågor. Den går ut först när ni skickar den, och visas till dess bara för er som arbetar här. Andra svarsdagar planeras för sig.',
    told: 'Det är planerat. Remisserna skickas från sina egna sidor.',
    permission: 'referral.send',
    whose: 'board',
    paragraph: false,
    fields: ['to_body', 'due_on', 'questions', 'contact'],
  },
  {
    kind: 'referral_sent',
    slug: 'skicka-remiss',
    title: 'Skicka på remiss',
    intro: 'De som väljs får var sin remiss, med samma svarsdag och frågor. Andra svarsdagar skickas för sig.',
    told: 'Motionen är skickad på remiss.',
    permission: 'referral.send',
    whose: 'board',
    paragraph: false,
    fields: ['to_body', 'due_on', 'questions', 'contact', 'way'],
  },
  {
    kind: 'reply_drafted',
    slug: 'forslag-skrivet',
    title: 'Förslaget till svar är skrivet',
    intro: 'Kommunstyrelsens förvaltning har skrivit sitt förslag till svar på motionen.',
    told: 'Det är antecknat att förslaget till svar är skrivet.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['officer', 'note'],
  },
  {
    kind: 'brought_before_subcommittee',
    slug: 'till-arbetsutskottet',
    title: 'Ta upp i arbetsutskottet',
    told: 'Ärendet ligger inför arbetsutskottet.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['note'],
  },
  {
    kind: 'subcommittee_proposed',
    slug: 'arbetsutskottets-forslag',
    title: 'Arbetsutskottet lägger förslag',
    told: 'Arbetsutskottets förslag är antecknat.',
    permission: 'minutes.record',
    whose: 'subcommittee',
    paragraph: true,
    fields: [],
  },
  {
    kind: 'brought_before_board',
    slug: 'till-kommunstyrelsen',
    title: 'Ta upp i kommunstyrelsen',
    told: 'Ärendet ligger inför kommunstyrelsen.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['note'],
  },
  {
    kind: 'board_proposed',
    slug: 'kommunstyrelsens-forslag',
    title: 'Kommunstyrelsen lägger förslag',
    told: 'Kommunstyrelsens förslag är antecknat.',
    permission: 'minutes.record',
    whose: 'board',
    paragraph: true,
    fields: [],
  },
  {
    kind: 'council_decided',
    slug: 'besluta',
    title: 'Kommunfullmäktige beslutar',
    told: 'Kommunfullmäktiges beslut är antecknat.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: ['outcomes', 'unanimous_urgency'],
  },
  {
    kind: 'postponed',
    slug: 'bordlagg',
    title: 'Bordlägg',
    intro: 'Ärendet tas upp igen på ett senare sammanträde, utan ny beredning.',
    told: 'Ärendet är bordlagt.',
    permission: 'minutes.record',
    whose: 'before',
    paragraph: true,
    fields: ['by_minority'],
  },
  {
    kind: 'remitted_back',
    slug: 'aterremittera',
    title: 'Återremittera',
    intro: 'Ärendet går tillbaka till beredning. Motiveringen står i beslutet.',
    told: 'Ärendet är återremitterat.',
    permission: 'minutes.record',
    whose: 'before',
    paragraph: true,
    fields: ['by_minority'],
  },
  {
    kind: 'progress_reported',
    slug: 'redovisa',
    title: 'Redovisa att beredningen inte är klar',
    intro: 'En motion som inte kan beslutas inom ett år redovisas för kommunfullmäktige (kommunallagen 5 kap. 35 §).',
    told: 'Redovisningen är antecknad.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: ['note'],
  },
  {
    kind: 'written_off',
    slug: 'skriv-av',
    title: 'Skriv av motionen',
    intro: 'Kommunfullmäktige kan skriva av en motion när en redovisning av beredningen har lämnats.',
    told: 'Motionen är avskriven.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: [],
  },
  {
    kind: 'withdrawn',
    slug: 'aterta',
    title: 'Motionären återtar motionen',
    told: 'Det är antecknat att motionen är återtagen.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['required_note'],
  },
  {
    kind: 'withdrawal_noted',
    slug: 'notera-aterkallelsen',
    title: 'Kommunfullmäktige noterar att motionen är återtagen',
    intro: 'Ärendet är redan avslutat. Här antecknas paragrafen, där kommunfullmäktige brukar notera det.',
    told: 'Paragrafen är antecknad.',
    permission: 'minutes.record',
    whose: 'council',
    paragraph: true,
    fields: [],
  },
  {
    kind: 'follow_up_begun',
    slug: 'folj-upp',
    title: 'Börja följa upp beslutet',
    told: 'Uppföljningen är påbörjad.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['responsible_body', 'target_on', 'note'],
  },
  {
    kind: 'follow_up_reported',
    slug: 'redovisa-uppfoljning',
    title: 'Anteckna hur det går',
    intro:
      'Fyll i en ny dag om det dröjer, och välj vem som tar över om någon gör det. Det som gällde förut står kvar i historiken.',
    told: 'Uppföljningen är antecknad.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['required_note', 'target_on', 'other_responsible_body'],
  },
  {
    kind: 'implemented',
    slug: 'verkstalld',
    title: 'Beslutet är verkställt',
    told: 'Beslutet är verkställt och ärendet avslutat.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['note'],
  },
  {
    kind: 'closed',
    slug: 'avsluta',
    title: 'Avsluta ärendet',
    told: 'Ärendet är avslutat.',
    permission: 'preparation.record',
    whose: 'board',
    paragraph: false,
    fields: ['note'],
  },
]
