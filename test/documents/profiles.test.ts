import { describe, expect, test } from 'vitest'
import { inOrder, type Profile, paragraphNumber, withChanges } from '#src/practice/profile.ts'
import { type ProfileCode, profileCodes, profiles } from '#src/practice/profiles.ts'
import { paragraphs, parseMarkup } from '#src/text/markup.ts'
import type { Option } from '#src/votes/count.ts'
import type { VoteList } from '#src/votes/vote-list.ts'
import { proposalSentence } from '#src/votes/words.ts'
import { decisionIn } from '#templates/documents/decision.ts'
import { type ParagraphFacts, sectionCodes, usualManner } from '#templates/documents/paragraph.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { linesOf } from './lines.ts'

const eva = { name: 'Eva Ek', party: 'S' }
const bo = { name: 'Bo Alm', party: 'M' }
const siv = { name: 'Siv Berg', party: 'C' }
const by = (person: typeof eva) => ({ persons: [person], of_group: null })
const listOf = (...ballots: (typeof eva & { option: Option })[]): VoteList => ({
  no: 1,
  rows: ballots.map(({ option, ...member }) => ({ member, substitute: null, option })),
})
const says = { on_behalf_of: null, in_annex: false }

/** A council's § about benches, with what each of the eight needs put to it. */
const benches = (code: ProfileCode, more: Partial<ParagraphFacts> = {}): string[] => {
  const profile = profiles[code]
  const item = { paragraph_no: 63, held_on: '2026-03-09', body_code: 'KF' }
  const facts = {
    ...usualManner,
    ...item,
    profile,
    printed_no: paragraphNumber(profile, item),
    municipality: 'Älvhamra kommun',
    body: 'Kommunfullmäktige',
    title: 'Fler bänkar längs Hamraån - svar på motion väckt av Siv Berg (C)',
    dnr: 'KS-2025/41',
    decision: paragraphs('Motionen avslås.'),
    summary: paragraphs('Siv Berg (C) vill ha en bänk var femtionde meter.'),
    speakers: [siv],
    recused: [],
    aside: [],
    acting_chair: null,
    documents: [],
    earlier: [],
    own: {},
    proposals: [],
    questions: [],
    question_order: '',
    votes: [],
    notes: [],
    recipients: ['Tekniska nämnden'],
    rectifications: [],
    adjustment: { adjusted_on: '2026-03-16', immediate: false, signatories: [] },
    certified: null,
    updated_at: '2026-03-16T09:00:00.000Z',
    ...more,
  }
  const { head, body } = protocolExtract(facts)
  return [...head.facts.map(one => `${one.label} ${one.value}`), ...body.flatMap(linesOf)]
}

const moved = [
  proposalSentence({ movers: [siv], seconders: [bo], wording: 'bifall till motionen', withdrawn: false, kind: 'main' }),
  proposalSentence({ movers: [eva], seconders: [], wording: 'avslag på motionen', withdrawn: false, kind: 'main' }),
]
const put = 'Ordföranden ställer proposition på yrkandena och finner att motionen avslås.'
const voted = ['Ja innebär avslag på motionen.', 'Omröstningen ger 2 ja och 1 nej. Därmed vinner ja.']
const reserves = { ...says, kind: 'reservation' as const, text: [] }
const notes = { ...says, kind: 'note' as const, text: paragraphs('Ån svämmar över i april.') }
const explains = { ...says, kind: 'special_statement' as const, text: paragraphs('Bänkar behövs, men inte så tätt.') }

const head = (number: string, registry = 'Diarienummer'): string[] => [
  'Sammanträdesdatum 2026-03-09',
  `${registry} KS-2025/41`,
  `Paragraf ${number}`,
  'Fler bänkar längs Hamraån - svar på motion väckt av Siv Berg (C)',
]
const asked = 'Siv Berg (C) vill ha en bänk var femtionde meter.'
const spoke = 'I ärendet yttrar sig Siv Berg (C). Därefter förklaras överläggningen avslutad.'
const foot = [
  'Justering',
  'Justerad 16 mars 2026',
  'Utdragsbestyrkande',
  'Rätt utdraget ur protokollet intygas.',
  'Namn och datum',
]

describe('a whole § written in the manner of', () => {
  test('Huddinge: the body’s decision first, then reservations, the summary and what was said', () => {
    const more = {
      proposals: moved,
      question_order: put,
      notes: [
        { ...by(siv), ...reserves },
        { ...by(eva), ...notes },
      ],
    }
    expect(benches('decision_first', more)).toEqual([
      ...head('§ 63'),
      'Kommunfullmäktiges beslut',
      'Motionen avslås.',
      'Reservationer',
      'Siv Berg (C) reserverar sig mot beslutet.',
      'Sammanfattning',
      asked,
      'Överläggning',
      spoke,
      'Yrkanden',
      ...moved,
      'Propositionsordning',
      put,
      'Protokollsanteckningar',
      'Eva Ek (S) anmäler protokollsanteckning.',
      'Ån svämmar över i april.',
      'Beslutet ska skickas till',
      'Tekniska nämnden',
      ...foot,
    ])
  })

  test('Mölndal: reservations right after the decision, and the lists of votes after all', () => {
    const ballots = [
      { ...eva, option: 'yes' as const },
      { ...bo, option: 'abstain' as const },
      { ...siv, option: 'no' as const },
    ]
    const more = {
      proposals: moved,
      question_order: put,
      votes: [voted],
      vote_lists: [listOf(...ballots)],
      first_vote_list: 4,
      notes: [
        { ...by(siv), ...reserves },
        { ...by(bo), ...reserves },
      ],
    }
    expect(benches('reservation_next', more)).toEqual([
      ...head('§ 63'),
      'Beslut',
      'Motionen avslås.',
      'Reservationer',
      'Siv Berg (C) reserverar sig mot beslutet.',
      'Bo Alm (M) reserverar sig mot beslutet.',
      'Sammanfattning',
      asked,
      'Överläggning',
      spoke,
      'Förslag under sammanträdet',
      ...moved,
      'Beslutsgång',
      put,
      'Omröstningsresultat',
      ...voted,
      'Hur var och en röstade framgår av omröstningslista 4.',
      'Expedieras till',
      'Tekniska nämnden',
      'Omröstningslista 4, § 63',
      'Ledamot Ersättare Ja Nej Avstår Frånvarande',
      'Eva Ek (S)  X   ',
      'Bo Alm (M)    X ',
      'Siv Berg (C)   X  ',
      'Summa  1 1 1 0',
      ...foot,
    ])
  })

  test('Mariestad: the background, then how it was treated at the meeting', () => {
    const more = { proposals: moved.slice(0, 1), notes: [{ ...by(siv), ...reserves }] }
    expect(benches('background_after', more)).toEqual([
      ...head('§ 63'),
      'Kommunfullmäktiges beslut',
      'Motionen avslås.',
      'Bakgrund',
      asked,
      'Behandling på sammanträdet',
      spoke,
      'Yrkande',
      'Siv Berg (C) yrkar, med instämmande av Bo Alm (M), bifall till motionen.',
      'Reservation',
      'Siv Berg (C) reserverar sig mot beslutet.',
      'Beslutet ska skickas till',
      'Tekniska nämnden',
      ...foot,
    ])
  })

  test('Mullsjö: the matter first, and the decision when all has been said', () => {
    const more = { recused: [bo], proposals: moved, question_order: put, votes: [[...voted, 'Ja: Eva Ek (S).']] }
    expect(benches('decision_late', more)).toEqual([
      ...head('§ 63'),
      'Ärendebeskrivning',
      asked,
      'Överläggning',
      spoke,
      'Jäv',
      'Bo Alm (M) anmäler jäv och deltar inte i handläggningen.',
      'Yrkanden',
      ...moved,
      'Propositionsordning',
      put,
      'Omröstning',
      ...voted,
      'Ja: Eva Ek (S).',
      'Beslut',
      'Motionen avslås.',
      'Beslutet skickas till',
      'Tekniska nämnden',
      ...foot,
    ])
  })

  test('Piteå: the decision and who reserved themselves, then the matter', () => {
    const more = { proposals: moved, question_order: put, notes: [{ ...by(siv), ...reserves }], recipients: ['Akten'] }
    expect(benches('basis_last', more)).toEqual([
      ...head('§ 63'),
      'Beslut',
      'Motionen avslås.',
      'Reservation',
      'Siv Berg (C) reserverar sig mot beslutet.',
      'Ärendebeskrivning',
      asked,
      'Överläggning',
      spoke,
      'Yrkanden',
      ...moved,
      'Propositionsordning',
      put,
      'Beslutet ska skickas till',
      'Akten',
      ...foot,
    ])
  })

  test('Oxelösund: the day’s meeting after the summary, and the body’s letters before the §', () => {
    const more = { proposals: moved, question_order: put, notes: [{ ...by(eva), ...notes }] }
    expect(benches('todays_meeting', more)).toEqual([
      ...head('KF § 63'),
      'Kommunfullmäktiges beslut',
      'Motionen avslås.',
      'Sammanfattning',
      asked,
      'Dagens sammanträde',
      spoke,
      'Förslag',
      ...moved,
      'Beslutsgång',
      put,
      'Protokollsanteckning',
      'Eva Ek (S) anmäler protokollsanteckning.',
      'Ån svämmar över i april.',
      'Beslutet ska skickas till',
      'Tekniska nämnden',
      ...foot,
    ])
  })

  test('Göteborg: points, what was moved and put, and last who is of another mind', () => {
    const more = {
      decision: paragraphs(
        'Enligt kommunstyrelsens förslag:\n\nMotionen avslås.\n\nTekniska nämnden ser över bänkarna.',
      ),
      summary: [],
      speakers: [],
      proposals: moved,
      question_order: put,
      votes: [voted, voted],
      vote_lists: [listOf({ ...eva, option: 'yes' }), listOf({ ...eva, option: 'no' })],
      first_vote_list: 1,
      recused: [bo],
      notes: [
        { ...by(siv), ...reserves },
        { ...by(eva), ...notes },
      ],
    }
    expect(benches('lists_at_end', more)).toEqual([
      ...head('§ 63', 'Ärendenummer'),
      'Beslut',
      'Enligt kommunstyrelsens förslag:',
      'Motionen avslås.',
      'Tekniska nämnden ser över bänkarna.',
      'Yrkanden',
      ...moved,
      'Propositionsordning',
      put,
      'Omröstning',
      ...voted,
      ...voted,
      'Hur var och en röstade framgår av omröstningslistorna 1–2.',
      'Jäv',
      'Bo Alm (M) anmäler jäv och deltar inte i handläggningen.',
      'Protokollsanteckning',
      'Eva Ek (S) anmäler protokollsanteckning.',
      'Ån svämmar över i april.',
      'Reservation',
      'Siv Berg (C) reserverar sig mot beslutet.',
      'Protokollsutdrag skickas till',
      'Tekniska nämnden',
      'Omröstningslista 1, § 63',
      'Ledamot Ersättare Ja Nej Avstår Frånvarande',
      'Eva Ek (S)  X   ',
      'Summa  1 0 0 0',
      'Omröstningslista 2, § 63',
      'Ledamot Ersättare Ja Nej Avstår Frånvarande',
      'Eva Ek (S)   X  ',
      'Summa  0 1 0 0',
      ...foot,
    ])
  })

  test('Tyresö: the matter, what others have stated, and the decision last', () => {
    const more = {
      notes: [
        { ...by(eva), ...explains },
        { ...by(bo), ...explains },
      ],
      recipients: [],
    }
    expect(benches('description_first', more)).toEqual([
      ...head('§ 63'),
      'Ärendebeskrivning',
      asked,
      'Särskilda yttranden',
      'Eva Ek (S) anmäler särskilt yttrande.',
      'Bänkar behövs, men inte så tätt.',
      'Bo Alm (M) anmäler särskilt yttrande.',
      'Bänkar behövs, men inte så tätt.',
      'Yttranden',
      spoke,
      'Kommunfullmäktiges beslut',
      'Motionen avslås.',
      ...foot,
    ])
  })
})

describe('questions and votes that alternate', () => {
  const turns = [
    { put: [put, 'Omröstning begärs.'], vote: voted, vote_no: 1 },
    { put: ['Ordföranden ställer proposition på tillägget.'], vote: [], vote_no: null },
    { put: ['Ordföranden frågar igen.', 'Omröstning begärs.'], vote: ['Ja innebär nej.'], vote_no: 3 },
  ]
  const more = {
    turns,
    question_order: 'Så gick det till.',
    votes: [['Skild omröstning.']],
    vote_lists: [1, 2, 3].map(no => ({ ...listOf({ ...eva, option: 'yes' }), no })),
    first_vote_list: 5,
  }
  const decided = (code: ProfileCode, other: Partial<ParagraphFacts> = {}): string[] => {
    const lines = benches(code, { ...more, ...other })
    return lines.slice(lines.indexOf('Propositionsordning'), lines.indexOf('Protokollsutdrag skickas till'))
  }

  test('stand turn by turn, each under its heading, with the list of each vote', () => {
    expect(decided('lists_at_end')).toEqual([
      'Propositionsordning',
      put,
      'Omröstning begärs.',
      'Omröstning',
      ...voted,
      'Hur var och en röstade framgår av omröstningslista 5.',
      'Propositionsordning',
      'Ordföranden ställer proposition på tillägget.',
      'Propositionsordning',
      'Ordföranden frågar igen.',
      'Omröstning begärs.',
      'Omröstning',
      'Ja innebär nej.',
      'Hur var och en röstade framgår av omröstningslista 7.',
      'Propositionsordning',
      'Så gick det till.',
      'Omröstning',
      'Skild omröstning.',
      'Hur var och en röstade framgår av omröstningslista 6.',
    ])
  })

  test('stand in a row where something stands between the two, or the secretary has worded one otherwise', () => {
    const row = [
      ...[put, 'Omröstning begärs.', ...voted, 'Ordföranden ställer proposition på tillägget.'],
      ...['Ordföranden frågar igen.', 'Omröstning begärs.', 'Ja innebär nej.', 'Så gick det till.'],
    ]
    const apart = withChanges(profiles.lists_at_end, { order: ['votes', 'decision', 'question_order'] })
    const lines = benches('lists_at_end', { ...more, profile: apart })
    const at = lines.indexOf('Propositionsordning')
    expect(lines.slice(at + 1, at + 1 + row.length)).toEqual(row)
    expect(lines).toContain('Hur var och en röstade framgår av omröstningslistorna 5–7.')
    expect(decided('lists_at_end', { own: { votes: paragraphs('Alla röstade.') } })).toEqual([
      'Propositionsordning',
      ...row,
      'Omröstning',
      'Alla röstade.',
      'Hur var och en röstade framgår av omröstningslistorna 5–7.',
    ])
  })
})

describe('what a body may do otherwise', () => {
  const words = (profile: Profile, decision: string): unknown =>
    decisionIn(profile, { body: 'Nämnden', decision: parseMarkup(decision) })
  const item = { type: 'paragraph', runs: [{ text: 'Motionen avslås.' }] }

  test('a decision in several points is numbered, a single one is not, and a list stays as it was written', () => {
    const points = withChanges(profiles.decision_first, { decision: 'points' })
    expect(words(points, 'Motionen avslås.')).toEqual([item])
    expect(words(points, 'Motionen avslås.\n\nMotionen avslås.')).toEqual([
      { type: 'list', ordered: true, items: [[item], [item]] },
    ])
    const list = parseMarkup('1. Ett.\n2. Två.')
    expect(words(points, '1. Ett.\n2. Två.')).toEqual(list)
    expect(words(profiles.decision_first, 'Motionen avslås.\n\nMotionen avslås.')).toEqual([item, item])
  })

  test('what begins with att stands under what the body decides, without a word being changed', () => {
    const att = withChanges(profiles.decision_first, { decision: 'att' })
    const lead = { type: 'paragraph', runs: [{ text: 'Nämnden beslutar' }] }
    const one = (text: string) => ({ type: 'paragraph', runs: [{ text }] })
    expect(words(att, 'att avslå motionen.')).toEqual([lead, one('att avslå motionen.')])
    expect(words(att, 'att avslå motionen,\n\natt tacka för den.')).toEqual([
      lead,
      { type: 'list', ordered: false, items: [[one('att avslå motionen,')], [one('att tacka för den.')]] },
    ])
    expect(words(att, 'Motionen avslås.')).toEqual([item])
  })

  test('texts of notes stand after the §§ where the profile says so', () => {
    const profile = withChanges(profiles.decision_first, { notes: 'at_end', paragraph: '§ {nr}/{åå}', day: 'long' })
    const lines = benches('decision_first', { profile, printed_no: '§ 63/26', notes: [{ ...by(eva), ...notes }] })
    expect(lines.slice(0, 3)).toEqual(['Sammanträdesdatum 9 mars 2026', 'Diarienummer KS-2025/41', 'Paragraf § 63/26'])
    const at = lines.indexOf('Protokollsanteckningar')
    expect(lines.slice(at, at + 6)).toEqual([
      'Protokollsanteckningar',
      'Eva Ek (S) anmäler protokollsanteckning.',
      'Beslutet ska skickas till',
      'Tekniska nämnden',
      'Till § 63/26: protokollsanteckning av Eva Ek (S)',
      'Ån svämmar över i april.',
    ])
  })

  test('annexes are numbered from the first that the § has, and those in files of their own are listed', () => {
    const annex = { ...notes, in_annex: true }
    const file = { ...annex, text: [], file_name: 'yttrande.pdf', sha256: 'ab'.repeat(32) }
    const lines = benches('decision_first', {
      first_annex: 3,
      notes: [
        { ...by(eva), ...annex },
        { ...by(bo), ...file },
      ],
    })
    const at = lines.indexOf('Bilaga 3 till § 63: protokollsanteckning av Eva Ek (S)')
    expect(lines.slice(at, at + 6)).toEqual([
      'Bilaga 3 till § 63: protokollsanteckning av Eva Ek (S)',
      'Ån svämmar över i april.',
      'Bilagor i egna filer',
      'Filerna hör till men ligger vid sidan av den här handlingen, så som de lämnades in. De är inte kontrollerade mot kraven på tillgänglighet och arkivering.',
      `Bilaga 4, yttrande.pdf, SHA-256 ${'ab'.repeat(32)}`,
      'Justering',
    ])
  })

  test('no section is lost because a profile does not name it, nor doubled because it is named twice', () => {
    for (const code of profileCodes) {
      expect(inOrder(sectionCodes, profiles[code]).toSorted(), code).toEqual(sectionCodes.toSorted())
      expect(inOrder(sectionCodes, profiles[code])[0], code).toBe('rectification')
    }
    expect(inOrder(['a', 'b', 'c', 'd'], { order: ['d', 'x', 'b', 'b'] })).toEqual(['a', 'd', 'b', 'c'])
  })
})
