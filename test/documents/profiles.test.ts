import { describe, expect, test } from 'vitest'
import { paragraphs } from '#src/text/markup.ts'
import {
  asked,
  benches,
  bo,
  by,
  eva,
  explains,
  foot,
  head,
  listOf,
  moved,
  notes,
  put,
  reserves,
  siv,
  spoke,
  voted,
} from './benches.ts'

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
