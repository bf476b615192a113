import { describe, expect, test } from 'vitest'
import { allBodies } from '#src/bodies/store.ts'
import { type IntakeRow, readIntake } from '#src/intake/sheet.ts'
import { officerOf } from '#src/work/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from '#test/web/html.ts'
import { demoSite, everything, signIn } from '#test/web/support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const line = (
  more: Partial<Record<'dnr' | 'by' | 'in' | 'raised' | 'where' | 'since' | 'sent', string>> = {},
): string =>
  [
    more.dnr ?? 'KS-2025/900',
    'Fler bänkar',
    more.by ?? 'Eva Ek (S), Bo Alm (M)',
    more.in ?? '2026-02-01',
    more.raised ?? '2026-02-23',
    more.where ?? 'På remiss',
    more.since ?? '2026-03-10',
    more.sent ?? 'SN 2026-12-01, tn 2026-12-15',
  ].join(';')

async function read(...lines: string[]): Promise<IntakeRow[]> {
  const asked = (await allBodies(site.db)).filter(body => body.kind === 'committee')
  const officers = [{ account_id: 'leila', name: 'Leila Norrbom' }]
  return readIntake(lines.join('\n'), { asked, officers, numbers: new Set(['KS-2025/1']), today })
}

describe('a list of open motions', () => {
  test('is read line by line, with or without its head', async () => {
    const head = 'dnr;rubrik;motionärer;inkom;väckt;läge;sedan;remisser'
    const [row] = await read(head, '', line())
    expect(row?.line).toBe(3)
    expect(row?.motion?.submitters).toEqual([
      { name: 'Eva Ek', party: 'S' },
      { name: 'Bo Alm', party: 'M' },
    ])
    expect(row?.motion?.referrals.map(one => [one.to.code, one.due_on])).toEqual([
      ['SN', '2026-12-01'],
      ['TN', '2026-12-15'],
    ])
  })

  test('has cells in quotes, with dividers, line breaks and quotes in them', async () => {
    const cells = ['KS-2025/901', '"Fler bänkar, i ""gröna""\nparken"', '"Eva Ek (S), Bo Alm (M)"', '2026-02-01']
    const rest = ['2026-02-23', 'På remiss', '2026-03-10', '"SN 2026-12-01, TN 2026-12-15"']
    for (const divider of [',', ';', '\t']) {
      const [first, second, ...others] = await read([...cells, ...rest].join(divider), line())
      expect([first?.motion?.title, first?.motion?.submitters.length, first?.motion?.referrals.length]).toEqual([
        'Fler bänkar, i "gröna" parken',
        2,
        2,
      ])
      expect([second?.line, second?.motion?.title, others]).toEqual([3, 'Fler bänkar', []])
    }
  })

  test('has a quote that ends nowhere as a sign, and swallows no other line', async () => {
    const rows = await read(`${line({ dnr: 'KS-2025/902' })}`.replace('Fler bänkar', '"Fler bänkar'), line())
    expect(rows.map(row => [row.line, row.motion?.number])).toEqual([
      [1, 'KS-2025/902'],
      [2, 'KS-2025/900'],
    ])
  })

  test('tells who has answered, when the council was told, and who handles it', async () => {
    const sent = 'SN 2026-12-01 svarade 2026-11-02, TN 2026-12-15'
    const [row] = await read(`${line({ sent })};2026-06-15;leila norrbom`)
    expect(row?.faults).toEqual([])
    expect(row?.motion?.referrals.map(one => one.answered_on)).toEqual(['2026-11-02', null])
    expect([row?.motion?.reported_on, row?.motion?.officer?.account_id]).toEqual(['2026-06-15', 'leila'])
  })

  test.each([
    [`${line()};2026-02-01;`, 'Dagen den redovisades ska vara efter'],
    [`${line()};i juni;`, 'Dagen den redovisades ska skrivas'],
    [`${line()};;Någon Annan`, 'Någon Annan är ingen handläggare'],
    [line({ sent: 'SN 2026-12-01 svarade 2026-03-01' }), 'Dagen då Socialnämnden svarade'],
    [line({ sent: 'SN 2026-12-01 kom snart' }), 'kan det stå svarade och dagen'],
  ])('refuses %j', async (text, fault) => {
    const [row] = await read(text)
    expect([row?.motion, row?.faults.join(' ')]).toEqual([null, expect.stringContaining(fault)])
  })

  test.each([
    [line({ dnr: '' }), 'Diarienumret saknas'],
    [line({ dnr: 'KS-2025/1' }), 'finns redan'],
    [line({ by: 'Eva Ek' }), 'Motionärerna ska skrivas'],
    [line({ by: 'Eva Ek (S) med flera' }), 'Motionärerna ska skrivas'],
    [line({ in: '2026-02-30' }), 'Dagen den kom in'],
    [line({ raised: '2026-01-31' }), 'Dagarna kommer inte i ordning'],
    [line({ raised: '' }), 'Dagen då den väcktes saknas'],
    [line({ since: '2199-01-01' }), 'har inte varit än'],
    [line({ where: 'Någonstans' }), 'Läget ska vara något av'],
    [line({ sent: '' }), 'vem den är på remiss hos'],
    [line({ where: 'Väckt' }), 'minst på remiss'],
    [line({ where: 'Registrerad', sent: '' }), 'inte bara registrerad'],
    [line({ sent: 'XX 2026-12-01' }), 'XX är ingen som kan svara'],
    [line({ sent: 'SN i morgon' }), 'Svarsdagen för Socialnämnden'],
    [line({ sent: 'SN 2026-12-01, SN 2026-12-02' }), 'står två gånger'],
    [line({ sent: 'SN 2026-03-10' }), 'Svarsdagen för Socialnämnden måste komma efter'],
    ['bara text', 'saknas'],
  ])('%j: %s', async (text, fault) => {
    const [row] = await read(text)
    expect(row?.motion).toBeNull()
    expect(row?.faults.join(' ')).toContain(fault)
  })

  test('has every number once', async () => {
    const rows = await read(line(), line())
    expect(rows.map(row => row.motion !== null)).toEqual([true, false])
  })
})

describe('taking over', () => {
  const path = '/motioner/ta-over'
  const places = [
    'Registrerad',
    'Väckt',
    'Hos kommunstyrelsen',
    'Under beredning',
    'På remiss',
    'Förslag till svar skrivet',
    'Inför arbetsutskottet',
    'Inför kommunstyrelsen',
    'Inför kommunfullmäktige',
  ]

  test('is shown first, then done, and every motion stands where the list said', async () => {
    const registrar = await signIn(site, 'registrator')
    const sheet = places
      .map((where, i) =>
        line({ dnr: `KS-2025/90${i}`, where, ...(i < 4 ? { sent: '' } : {}), ...(i === 0 ? { raised: '' } : {}) }),
      )
      .join('\n')
    const before = await everything(site)
    const shown = await registrar.post(path, { sheet })
    expect(textOf(shown.html)).toContain('Kan läsas in')
    expect(await everything(site)).toEqual(before)
    const done = await registrar.post(path, { sheet, enter: '1' })
    expect([done.status, done.location]).toEqual([303, '/obesvarade-motioner'])
    const rows = await site.db
      .selectFrom('motion_state')
      .select(['dnr', 'status', 'since_on', 'raised_on', 'year_on'])
      .where('audience', '=', 'staff')
      .where('dnr', 'like', 'KS-2025/90%')
      .orderBy('dnr')
      .execute()
    expect(rows.map(row => row.status)).toEqual([
      'registered',
      'raised',
      'referred_to_board',
      'in_preparation',
      'out_for_referral',
      'reply_drafted',
      'before_subcommittee',
      'before_board',
      'before_council',
    ])
    expect(rows[4]).toMatchObject({ since_on: '2026-03-10', raised_on: '2026-02-23', year_on: '2027-02-01' })
    const asked = await site.db
      .selectFrom('referral')
      .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
      .select(['referral.due_on'])
      .where('dnr', '=', 'KS-2025/904')
      .where('audience', '=', 'staff')
      .orderBy('referral.no')
      .execute()
    expect(asked.map(one => one.due_on)).toEqual(['2026-12-01', '2026-12-15'])
    const again = await registrar.post(path, { sheet, enter: '1' })
    expect(messagesOf(again.html).sheet).toContain('Inget är sparat: 9 av 9')
  })

  test('is all or nothing, and only the registrar’s', async () => {
    const registrar = await signIn(site, 'registrator')
    const before = await everything(site)
    const sheet = [line({ dnr: 'KS-2025/950' }), line({ dnr: 'KS-2025/951', where: 'Borta' })].join('\n')
    const answer = await registrar.post(path, { sheet, enter: '1' })
    expect(messagesOf(answer.html).sheet).toContain('1 av 2')
    expect(textOf(answer.html)).toContain('Läget ska vara något av')
    expect(await everything(site)).toEqual(before)
    expect((await (await signIn(site, 'sekreterare')).get(path)).status).toBe(403)
  })
})

test('what had happened before is taken over as it was: an answer, the telling of the council, the officer', async () => {
  const registrar = await signIn(site, 'registrator')
  const sent = 'SN 2026-12-01 svarade 2026-11-02, TN 2026-12-15'
  const row = `${line({ dnr: 'KS-2025/990', sent })};2026-06-15;Leila Norrbom`
  const shown = await registrar.post('/motioner/ta-over', { sheet: row })
  expect((await registrar.again(shown, { enter: '1' })).status).toBe(303)
  const state = await site.db
    .selectFrom('motion_state')
    .selectAll()
    .where('dnr', '=', 'KS-2025/990')
    .where('audience', '=', 'staff')
    .executeTakeFirstOrThrow()
  const referrals = await site.db
    .selectFrom('referral')
    .select('status')
    .where('matter_id', '=', state.matter_id)
    .orderBy('no')
    .execute()
  expect([state.status, state.reported_on]).toEqual(['out_for_referral', '2026-06-15'])
  expect(referrals.map(one => one.status)).toEqual(['delivered', 'sent'])
  expect((await officerOf(site.db, 'matter', state.matter_id))?.name).toBe('Leila Norrbom')
})

describe('a file of lines', () => {
  const path = '/motioner/ta-over'
  const csv = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => ({
    file: { name: 'förteckning.csv', type: 'text/csv', bytes: Buffer.from(text.replaceAll('\n', '\r\n'), encoding) },
  })
  const head = 'dnr;rubrik;motionärer;inkom;väckt;läge;sedan;remisser'
  const good = (dnr: string) => `${head}\n${line({ dnr, by: 'Åsa Öberg (S)' })}\n`

  test('as Swedish Excel saves it is shown first, with how its characters were told, and entered by another press', async () => {
    const registrar = await signIn(site, 'registrator')
    const before = await everything(site)
    const shown = await registrar.post(path, { enter: '1' }, csv(good('KS-2025/960'), 'latin1'))
    expect(shown.status).toBe(200)
    expect(await everything(site)).toEqual(before)
    const said = textOf(shown.html)
    expect(said).toContain('Den är läst som Windows-1252')
    expect(said).toContain('KS-2025/960, Fler bänkar, Åsa Öberg (S)')
    expect((await registrar.again(shown, { enter: '1' })).status).toBe(303)
    const { by_line } = await site.db
      .selectFrom('motion_state')
      .select('by_line')
      .where('dnr', '=', 'KS-2025/960')
      .where('audience', '=', 'staff')
      .executeTakeFirstOrThrow()
    expect(by_line).toBe('Åsa Öberg (S)')
  })

  test('with the mark of UTF-8 is read as that, and takes the place of what was pasted', async () => {
    const registrar = await signIn(site, 'registrator')
    const shown = await registrar.post(path, { sheet: 'något annat' }, csv(`\uFEFF${good('KS-2025/961')}`))
    expect(textOf(shown.html)).toContain('Filen förteckning.csv står nu i rutan')
    expect(textOf(shown.html)).toContain('Den är läst som UTF-8.')
    expect(shown.html).not.toContain('något annat')
  })

  test('with a line that is wrong is shown with what is wrong, and nothing of it is saved', async () => {
    const registrar = await signIn(site, 'registrator')
    const before = await everything(site)
    const text = `${good('KS-2025/962')}${line({ dnr: 'KS-2025/963', where: 'Borta' })}`
    const shown = await registrar.post(path, {}, csv(text))
    expect([shown.status, messagesOf(shown.html).sheet]).toEqual([
      422,
      'Inget är sparat: 1 av 2 rader är fel. Rätta dem nedan.',
    ])
    expect(textOf(shown.html)).toContain('Läget ska vara något av')
    expect((await registrar.again(shown, { enter: '1' })).status).toBe(422)
    expect(await everything(site)).toEqual(before)
  })

  test('that is a workbook, or none at all, is refused beside its field with what was typed kept', async () => {
    const registrar = await signIn(site, 'registrator')
    const book = { file: { name: 'lista.xlsx', bytes: Buffer.from('PK\u0003\u0004 och mer') } }
    const refused = await registrar.post(path, { sheet: line({ dnr: 'KS-2025/964' }) }, book)
    expect([refused.status, messagesOf(refused.html)]).toEqual([
      422,
      { file: 'Filen är en arbetsbok. Spara den som CSV i kalkylarket, och välj den filen.' },
    ])
    expect(refused.html).toContain('KS-2025/964')
    const pdf = { file: { name: 'lista.pdf', bytes: Buffer.from('%PDF-1.4\n\u0000\u0001') } }
    expect(messagesOf((await registrar.post(path, {}, pdf)).html).file).toContain('inte text')
    const empty = { file: { name: 'tom.csv', bytes: Buffer.alloc(0) } }
    expect(messagesOf((await registrar.post(path, {}, empty)).html)).toEqual({ file: 'Filen är tom.' })
    const two = await registrar.post(path, {}, { file: [csv(good('KS-2025/965')).file, csv(good('KS-2025/966')).file] })
    expect(messagesOf(two.html)).toEqual({ file: 'Välj bara en fil här.' })
    expect(messagesOf((await registrar.post(path, {})).html)).toEqual({
      sheet: 'Klistra in minst en rad, eller välj en fil.',
    })
  })

  test('is taken for a roster too', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const file = csv('namn;parti;uppdrag\nÅsa Öberg;S;ersättare;;2030-10-15;', 'latin1')
    const shown = await secretary.post('/organ/ks/las-in', {}, file)
    expect(shown.status).toBe(200)
    expect(textOf(shown.html)).toContain('Windows-1252')
    expect((await secretary.again(shown, { enter: '1' })).status).toBe(303)
    expect((await secretary.get('/organ/ks?dag=2030-10-15')).html).toContain('Åsa Öberg')
  })
})
