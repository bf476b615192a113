import { describe, expect, test } from 'vitest'
import { inOrder, type Profile, withChanges } from '#src/practice/profile.ts'
import { type ProfileCode, profileCodes, profiles } from '#src/practice/profiles.ts'
import { paragraphs, parseMarkup } from '#src/text/markup.ts'
import { decisionIn } from '#templates/documents/decision.ts'
import { type ParagraphFacts, sectionCodes } from '#templates/documents/paragraph.ts'
import { benches, bo, by, eva, listOf, notes, put, voted } from './benches.ts'

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
