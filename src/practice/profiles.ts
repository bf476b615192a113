import type { Heading, Profile } from './profile.ts'

export const profileCodes = [
  'decision_first',
  'reservation_next',
  'background_after',
  'decision_late',
  'basis_last',
  'todays_meeting',
  'lists_at_end',
  'description_first',
] as const
export type ProfileCode = (typeof profileCodes)[number]

export const profileText: Record<ProfileCode, string> = {
  decision_first: 'Beslutet först, sammanfattning efter (som i Huddinge)',
  reservation_next: 'Beslutet först, reservationer direkt efter (som i Mölndal)',
  background_after: 'Beslutet först, sedan bakgrund och behandling (som i Mariestad)',
  decision_late: 'Ärendet först, beslutet sent (som i Mullsjö)',
  basis_last: 'Beslutet först, underlaget sist (som i Piteå)',
  todays_meeting: 'Beslutet först, sedan dagens sammanträde (som i Oxelösund)',
  lists_at_end: 'Beslut i punkter, omröstningslistor sist i protokollet (som i Göteborg)',
  description_first: 'Ärendet först, beslutet sist (som i Tyresö)',
}

const inLine = (codes: string): string[] => codes.split(' ')
const always = (words: string): Heading => ({ one: words, many: words })

const usual = {
  headings: {},
  decision: 'plain',
  paragraph: '§ {nr}',
  day: 'iso',
  registry: 'Diarienummer',
  notes: 'in_paragraph',
  vote_lists: 'in_paragraph',
} as const

const reservations = { one: 'Reservation', many: 'Reservationer' }
const notes = { one: 'Protokollsanteckning', many: 'Protokollsanteckningar' }
const special = { one: 'Särskilt yttrande', many: 'Särskilda yttranden' }
const proposals = { one: 'Yrkande', many: 'Yrkanden' }

/** The manners of eight municipalities: what stands where, and under which words (domain.md 3.5). */
export const profiles: Record<ProfileCode, Profile> = {
  decision_first: {
    ...usual,
    order: inLine(
      'decision reservation summary deliberation recusal acting_chair proposals question_order votes aside special_statement substitute_statement opinion note recipients',
    ),
  },
  reservation_next: {
    ...usual,
    order: inLine(
      'decision reservation summary documents proposals question_order votes special_statement note recipients',
    ),
    headings: {
      decision: always('Beslut'),
      reservation: reservations,
      special_statement: special,
      note: notes,
      documents: always('Beslutsunderlag'),
      proposals: always('Förslag under sammanträdet'),
      question_order: always('Beslutsgång'),
      votes: always('Omröstningsresultat'),
      recipients: always('Expedieras till'),
    },
    vote_lists: 'at_end',
  },
  background_after: {
    ...usual,
    order: inLine(
      'decision summary earlier deliberation proposals question_order votes reservation note documents recipients',
    ),
    headings: {
      reservation: reservations,
      special_statement: special,
      note: notes,
      summary: always('Bakgrund'),
      earlier: always('Kommunstyrelsens förslag'),
      deliberation: always('Behandling på sammanträdet'),
      proposals,
      documents: always('Underlag'),
    },
  },
  decision_late: {
    ...usual,
    order: inLine(
      'summary documents earlier deliberation recusal acting_chair proposals question_order votes decision aside reservation note recipients',
    ),
    headings: {
      reservation: reservations,
      special_statement: special,
      note: notes,
      summary: always('Ärendebeskrivning'),
      documents: always('Beslutsunderlag'),
      earlier: always('Förslag till beslut'),
      proposals,
      decision: always('Beslut'),
      recipients: always('Beslutet skickas till'),
    },
  },
  basis_last: {
    ...usual,
    order: inLine('decision reservation summary deliberation proposals question_order votes note documents recipients'),
    headings: {
      decision: always('Beslut'),
      reservation: reservations,
      special_statement: special,
      note: notes,
      summary: always('Ärendebeskrivning'),
      proposals,
      documents: always('Beslutsunderlag'),
    },
  },
  todays_meeting: {
    ...usual,
    order: inLine(
      'decision summary documents deliberation earlier proposals question_order votes reservation note recipients',
    ),
    headings: {
      reservation: reservations,
      special_statement: special,
      note: notes,
      documents: always('Beslutsunderlag'),
      deliberation: always('Dagens sammanträde'),
      earlier: always('Kommunstyrelsens förslag'),
      proposals: always('Förslag'),
      question_order: always('Beslutsgång'),
    },
    paragraph: '{kod} § {nr}',
  },
  lists_at_end: {
    ...usual,
    order: inLine(
      'decision summary earlier documents deliberation proposals question_order votes aside recusal acting_chair note special_statement reservation recipients',
    ),
    headings: {
      decision: always('Beslut'),
      summary: always('Ärendet'),
      earlier: always('Tidigare behandling'),
      documents: { one: 'Handling', many: 'Handlingar' },
      proposals,
      reservation: reservations,
      special_statement: special,
      note: notes,
      recipients: always('Protokollsutdrag skickas till'),
    },
    decision: 'points',
    registry: 'Ärendenummer',
    vote_lists: 'at_end',
    turns: 'each',
  },
  description_first: {
    ...usual,
    order: inLine(
      'summary documents earlier special_statement deliberation recusal acting_chair proposals question_order votes decision aside reservation note recipients',
    ),
    headings: {
      summary: always('Ärendebeskrivning'),
      earlier: always('Kommunstyrelsens förslag'),
      deliberation: always('Yttranden'),
      special_statement: special,
      reservation: reservations,
      note: notes,
      proposals,
    },
  },
}

/** The manner of a body that has not chosen one, and of all that was kept before there were others. */
export const usualProfile: Profile = profiles.decision_first
