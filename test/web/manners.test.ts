import { beforeAll, describe, expect, test } from 'vitest'
import { councilMinutes, headings, under } from './council-minutes.ts'
import { messagesOf } from './html.ts'
import { demoSite } from './support.ts'

// The §§ of five real minutes in their structure: all that they state is typed in forms, and printed in their order.
// People, matters and sentences are invented.

const site = demoSite()
const { members, from, who, count, post, done, paragraph, move, put, vote, note, article, printed, isSound, inManner } =
  councilMinutes(site)

describe('in the manner of Göteborg', () => {
  beforeAll(() => inManner('lists_at_end'))

  test('a motion is granted in points after two votes, each under its question', async () => {
    const path = await paragraph({
      title: `Motion av ${who('KD')} om solceller på skolornas tak`,
      dnr: 'KS-2026/801',
      decision: 'Motionen bifalls.\n\nTekniska nämnden får i uppdrag att ta fram en plan för solceller.',
      earlier: 'Bordlagt den 23 mars 2026, § 12, och den 27 april 2026, § 31.',
      documents: '2026 nr 44.',
      recipients: 'Kommunstyrelsen\nTekniska nämnden',
    })
    await move(path, [who('S'), who('V')], 'bifall till kommunstyrelsens förslag')
    await move(path, [who('KD'), who('L')], 'bifall till motionen')
    await move(path, [who('SD')], 'att fastighetsägarna får råd om solceller', { kind: 'additional' })
    await put(
      path,
      [1, 2],
      'Ordföranden ställer först propositioner på de två yrkandena',
      'bifall till kommunstyrelsens förslag',
    )
    await vote(
      path,
      1,
      { yes_means: 'bifall till kommunstyrelsens förslag', no_means: 'bifall till motionen', won: 'no' },
      one => (one.party === 'S' ? 'yes' : 'no'),
    )
    await put(path, [3], 'Ordföranden ställer härefter propositioner på tilläggsyrkandet', 'avslag')
    await vote(path, 2, { yes_means: 'avslag', no_means: 'bifall till tilläggsyrkandet', won: 'yes' }, one =>
      one.party === 'SD' ? 'no' : 'yes',
    )
    await note(path, 'note', {
      group_name: 'Ledamöterna från C',
      group_party: 'C',
      mode: 'written',
      text: 'Vi röstade fel i den första omröstningen.',
    })
    await note(path, 'reservation', { group_name: 'Ledamöterna från SD', group_party: 'SD', in_favour_of: 'own' })

    const all = await printed(path)
    expect(headings(all).slice(0, 11)).toEqual([
      'Beslut',
      'Tidigare behandling',
      'Handling',
      'Yrkanden',
      'Propositionsordning',
      'Omröstning',
      'Propositionsordning',
      'Omröstning',
      'Protokollsanteckning',
      'Reservation',
      'Protokollsutdrag skickas till',
    ])
    expect(await article(path)).toMatch(/<ol>\s*<li>[\s\S]*Motionen bifalls\.[\s\S]*<li>[\s\S]*får i uppdrag/)
    expect(under(all, 'Tidigare behandling')).toContain('den 27 april 2026, § 31')
    expect(under(all, 'Yrkanden')).toContain(`${who('KD')} och ${who('L')} yrkar bifall till motionen.`)
    expect(under(all, 'Yrkanden')).toContain(
      `${who('SD')} yrkar som tillägg att fastighetsägarna får råd om solceller.`,
    )
    expect(under(all, 'Propositionsordning', 0)).toMatch(
      /finner bifall till kommunstyrelsens förslag\.\s+Omröstning begärs\.$/,
    )
    const social = count(one => one.party === 'S')
    expect(under(all, 'Omröstning', 0)).toContain(`Omröstningen ger ${social} ja och ${members.length - social} nej.`)
    expect(under(all, 'Omröstning', 0)).toMatch(/framgår av omröstningslista 1\.$/)
    expect(under(all, 'Propositionsordning', 1)).toContain(
      'härefter propositioner på tilläggsyrkandet och finner avslag.',
    )
    expect(under(all, 'Omröstning', 1)).toContain('Nej innebär bifall till tilläggsyrkandet.')
    expect(under(all, 'Omröstning', 1)).toMatch(/framgår av omröstningslista 2\.$/)
    expect(under(all, 'Protokollsanteckning')).toContain('Ledamöterna från C anmäler protokollsanteckning.')
    expect(under(all, 'Reservation')).toBe(
      'Ledamöterna från SD reserverar sig mot beslutet till förmån för eget yrkande.',
    )
    expect(headings(all)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Omröstningslista 1'),
        expect.stringContaining('Omröstningslista 2'),
      ]),
    )
    await isSound(path)
  })

  test('a motion is rejected as the board proposed, with one who abstains, some away, and one recused', async () => {
    const path = await paragraph({
      title: `Motion av ${who('M')} om en pendlarhållplats`,
      decision: 'Enligt kommunstyrelsens förslag:\n\nMotionen avslås.',
      earlier: 'Bordlagt den 28 september 2026, § 77.',
      documents: '2026 nr 51.',
      recipients: 'Byggnadsnämnden\nÄlvhamra Hamn AB',
    })
    const recused = from('M')[2]
    await done(post(`${path}/jav`, { recused: recused?.name ?? '', reason: 'Sitter i bolagets styrelse' }))
    await move(path, [who('M'), who('KD')], 'bifall till motionen')
    await move(path, [who('V')], 'bifall till kommunstyrelsens förslag')
    await put(path, [2, 1], 'Ordföranden ställer propositioner på yrkandena', 'bifall till kommunstyrelsens förslag')
    const [abstains, ...away] = from('C')
    await vote(
      path,
      1,
      { yes_means: 'bifall till kommunstyrelsens förslag', no_means: 'bifall till motionen', won: 'yes' },
      one =>
        one === abstains ? 'abstain' : away.includes(one) ? 'absent' : ['M', 'KD'].includes(one.party) ? 'no' : 'yes',
    )
    const all = await printed(path)
    expect(headings(all).slice(0, 8)).toEqual([
      'Beslut',
      'Tidigare behandling',
      'Handling',
      'Yrkanden',
      'Propositionsordning',
      'Omröstning',
      'Jäv',
      'Protokollsutdrag skickas till',
    ])
    expect(under(all, 'Beslut')).toMatch(/^Enligt kommunstyrelsens förslag:\s+Motionen avslås\.$/)
    const no = count(one => ['M', 'KD'].includes(one.party)) - 1
    const yes = members.length - 1 - no - 1 - away.length
    expect(under(all, 'Omröstning')).toContain(
      `${yes} ja, ${no} nej och ${away.length} frånvarande, och 1 ledamot avstår.`,
    )
    expect(under(all, 'Jäv')).toBe(`${recused?.label} anmäler jäv och deltar inte i handläggningen.`)
    expect(under(all, 'Protokollsutdrag skickas till')).toMatch(/Byggnadsnämnden\s+Älvhamra Hamn AB/)
    await isSound(path)
  })

  test('a motion is put off to a day, with what was dealt with before and several papers', async () => {
    const path = await paragraph({
      title: `Motion av ${who('L')} om trygga trapphus`,
      decision: 'Ärendet bordläggs till sammanträdet den 14 december 2026.',
      earlier: 'Bordlagt den 31 augusti 2026, § 60, den 28 september 2026, § 79, och den 26 oktober 2026, § 95.',
      documents: '2026 nr 58.\nYrkande från L och M den 24 oktober 2026.\nYrkande från S och V den 25 oktober 2026.',
    })
    const all = await printed(path)
    expect(headings(all).slice(0, 3)).toEqual(['Beslut', 'Tidigare behandling', 'Handlingar'])
    expect(under(all, 'Beslut')).toBe('Ärendet bordläggs till sammanträdet den 14 december 2026.')
    expect(under(all, 'Handlingar')).toMatch(
      /2026 nr 58\.\s+Yrkande från L och M den 24 oktober 2026\.\s+Yrkande från S/,
    )
    expect(headings(all)).not.toContain('Protokollsutdrag skickas till')
    await isSound(path)
  })
})

describe('in the manner of Mölndal', () => {
  beforeAll(() => inManner('reservation_next'))

  test('a motion is rejected by a vote in which yes is for it; two parties reserve themselves together', async () => {
    const path = await paragraph({
      title: 'Svar på motion (SD) - Lugnare väntrum',
      dnr: 'KS-2026/790',
      decision: 'Kommunfullmäktige avslår motionen.',
      summary: `${who('SD')} föreslår i en motion\n\n- att väntrummen får tysta hörn,\n- att det följs upp.\n\nKommunstyrelsen föreslår att motionen avslås.`,
      documents: 'Protokollsutdrag KS 2026-10-28, § 131.\nTjänsteskrivelse daterad den 3 oktober 2026.',
      recipients: 'Socialnämnden\nKommunledningskontoret',
    })
    await move(path, [who('SD'), who('KD'), who('SD', 1)], 'bifall till motionen')
    await move(path, [who('S'), who('MP'), who('V')], 'bifall till kommunstyrelsens förslag')
    await put(path, [1, 2], 'Ordföranden ställer förslagen mot varandra', 'att kommunstyrelsens förslag antas')
    const [abstains] = from('L')
    await vote(
      path,
      1,
      { yes_means: 'bifall till motionen', no_means: 'bifall till kommunstyrelsens förslag', won: 'no' },
      one => (one === abstains ? 'abstain' : ['SD', 'KD'].includes(one.party) ? 'yes' : 'no'),
    )
    const stranger = await post(`${path}/anteckning`, {
      kind: 'reservation',
      who: '',
      group_name: 'Ledamöterna från SD och Testpartiet',
      group_party: 'SD och TP',
      mode: 'oral',
    })
    expect([stranger.status, messagesOf(stranger.html).who]).toEqual([422, 'Ingen från TP deltog i beslutet.'])
    await note(path, 'reservation', {
      group_name: 'Ledamöterna från Sverigedemokraterna och Kristdemokraterna',
      group_party: 'SD och KD',
      in_favour_of: '1',
    })
    const all = await printed(path)
    expect(headings(all).slice(0, 8)).toEqual([
      'Beslut',
      'Reservation',
      'Sammanfattning',
      'Beslutsunderlag',
      'Förslag under sammanträdet',
      'Beslutsgång',
      'Omröstningsresultat',
      'Expedieras till',
    ])
    expect(under(all, 'Reservation')).toBe(
      `Ledamöterna från Sverigedemokraterna och Kristdemokraterna reserverar sig mot beslutet till förmån för ${who('SD')} med fleras yrkande.`,
    )
    expect(under(all, 'Sammanfattning')).toMatch(/att väntrummen får tysta hörn,\s+att det följs upp\./)
    expect(under(all, 'Förslag under sammanträdet')).toContain(`${who('S')}, ${who('MP')} och ${who('V')} yrkar`)
    expect(under(all, 'Beslutsgång')).toMatch(/antas\.\s+Omröstning begärs\.$/)
    const yes = count(one => ['SD', 'KD'].includes(one.party))
    expect(under(all, 'Omröstningsresultat')).toContain('Ja innebär bifall till motionen.')
    expect(under(all, 'Omröstningsresultat')).toContain(
      `${yes} ja och ${members.length - yes - 1} nej, och 1 ledamot avstår. Därmed vinner nej.`,
    )
    expect(under(all, 'Omröstningsresultat')).toMatch(/framgår av omröstningslista \d+\.$/)
    expect(under(all, 'Expedieras till')).toMatch(/Socialnämnden\s+Kommunledningskontoret/)
    await isSound(path)
  })
})

describe('in the manner of Höör, which is no shipped one: its order and headings are typed', () => {
  beforeAll(async () => {
    await inManner('background_after')
    const order = [
      'decision',
      'summary',
      'proposals',
      'question_order',
      'votes',
      'reservation',
      'documents',
      'recipients',
    ]
    const heading: Record<string, string> = {
      decision: 'Beslut',
      summary: 'Beskrivning av ärendet',
      question_order: 'Beslutsgång',
      votes: 'Omröstningsresultat',
      documents: 'Beslutsunderlag',
    }
    const typed = [
      ...order.map((code, i) => [`place_${code}`, String(i + 1)]),
      ...Object.entries(heading).flatMap(([code, words]) => [
        [`one_${code}`, words],
        [`many_${code}`, words],
      ]),
    ]
    await done(post('/organ/kf/protokoll', { ...Object.fromEntries(typed), decision: 'att' }))
  })

  test('a motion is rejected by roll call, with how each voted in the §, and a written reservation in an annex', async () => {
    const [mover] = from('S')
    const path = await paragraph({
      title: `Motion: Lånecyklar vid stationen - ${mover?.label}`,
      dnr: 'KSF 2026/212',
      decision: 'att avslå motionen.',
      summary: `${mover?.label} har i en motion daterad den 30 mars 2026 föreslagit lånecyklar.`,
      question_order: 'Omröstningen genomförs med upprop.',
      documents: 'Protokollsutdrag KS 2026-10-28 § 71\nTekniska nämndens yttrande 2026-08-24 § 6',
      recipients: `${mover?.name}\nTekniska nämnden\nAkten`,
    })
    await move(path, [who('M')], 'bifall till kommunstyrelsens förslag till beslut')
    await move(path, [who('S')], 'bifall till motionen', { seconders: who('V') })
    await put(
      path,
      [1, 2],
      `Ordföranden ställer proposition på kommunstyrelsens förslag och ${mover?.label} yrkande`,
      'bifall till kommunstyrelsens förslag',
    )
    const [abstains] = from('C')
    await vote(
      path,
      1,
      {
        yes_means: 'bifall till kommunstyrelsens förslag till beslut, att avslå motionen',
        no_means: 'bifall till motionen',
        won: 'yes',
      },
      one => (one === abstains ? 'abstain' : ['S', 'V'].includes(one.party) ? 'no' : 'yes'),
    )
    await note(path, 'reservation', {
      who: [who('S'), who('S', 1), who('V')].join('\n'),
      in_favour_of: 'own',
      mode: 'written',
      in_annex: '1',
      text: 'Lånecyklar hade gett fler en chans att cykla.',
    })
    const all = await printed(path)
    expect(headings(all).slice(0, 8)).toEqual([
      'Beslut',
      'Beskrivning av ärendet',
      'Yrkanden',
      'Beslutsgång',
      'Omröstningsresultat',
      'Reservation',
      'Beslutsunderlag',
      'Beslutet ska skickas till',
    ])
    expect(under(all, 'Beslut')).toMatch(/^Kommunfullmäktige beslutar\s+att avslå motionen\.$/)
    expect(under(all, 'Yrkanden')).toContain(`${who('S')} yrkar, med instämmande av ${who('V')}, bifall till motionen.`)
    expect(under(all, 'Beslutsgång')).toMatch(/Omröstning begärs\.\s+Omröstningen genomförs med upprop\.$/)
    const no = from('S').length + from('V').length
    const result = under(all, 'Omröstningsresultat')
    expect(result).toContain(`${members.length - no - 1} ja och ${no} nej, och 1 ledamot avstår. Därmed vinner ja.`)
    for (const one of members) expect(result).toContain(one.label)
    const nos = members.filter(one => ['S', 'V'].includes(one.party)).map(one => one.label)
    expect(result).toContain(`Nej: ${nos.slice(0, -1).join(', ')} och ${nos.at(-1)}.`)
    expect(result).toContain(`Avstår: ${abstains?.label}.`)
    expect(under(all, 'Reservation')).toContain(
      `${who('S')}, ${who('S', 1)} och ${who('V')} reserverar sig mot beslutet till förmån för eget yrkande, se bilaga`,
    )
    expect(headings(all).some(one => /^Bilaga \d+ till § \d+: reservation av/.test(one))).toBe(true)
    expect(under(all, 'Beslutsunderlag')).toMatch(/§ 71\s+Tekniska nämndens yttrande/)
    await isSound(path)
  })
})
