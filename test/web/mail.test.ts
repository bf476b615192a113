import { beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { enqueue, noteBounce } from '#src/mail/store.ts'
import { buildApp } from '#src/web/app.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, type Site, signIn, Visitor } from './support.ts'

const plain = demoSite()
const today = demoNow.toISOString().slice(0, 10)
/** The same demonstration where letters leave by e-mail. */
let site: Site
let registrar: Visitor

beforeAll(async () => {
  const mail = { from: 'Älvhamra <yttra@alvhamra.example>', site: 'https://yttra.example' }
  const app = await buildApp({ db: plain.db, clock: () => demoNow, secureCookies: false, mail })
  site = { app, db: plain.db }
  registrar = await signIn(site, 'registrator')
})

const lastMail = () => site.db.selectFrom('mail').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const mails = async (): Promise<number> => (await site.db.selectFrom('mail').select('id').execute()).length

/** A motion that may be sent out for opinion to the committee, and the address of the form. */
async function toRefer(): Promise<{ slug: string; path: string }> {
  const { slug } = await site.db
    .selectFrom('motion_state')
    .select('slug')
    .where('audience', '=', 'staff')
    .where('status', 'in', ['in_preparation', 'referred_to_board', 'out_for_referral'])
    .where('matter_id', 'not in', eb =>
      eb
        .selectFrom('referral')
        .innerJoin('body', 'body.id', 'referral.to_body_id')
        .select('referral.matter_id')
        .where('body.code', '=', 'SN'),
    )
    .executeTakeFirstOrThrow()
  return { slug, path: `/motioner/${slug}/steg/skicka-remiss` }
}
const typed = {
  to_body: 'sn',
  happened_on: today,
  due_on: '2199-12-31',
  questions: 'Vad kostar det?',
  contact: 'Eva Ek',
  // Later than the council needs it, as the form warns.
  order_reason: 'Prov',
}

describe('a referral by e-mail', () => {
  test('goes to the registry of the body that is asked, with its letter and the motion, and is registered', async () => {
    const { slug, path } = await toRefer()
    expect((await registrar.post(path, { ...typed, way: 'email' })).status).toBe(303)
    const mail = await lastMail()
    expect([mail.to_label, mail.to_address, mail.about]).toEqual([
      'Socialnämnden',
      'registrator.sn@alvhamra.example',
      'referral',
    ])
    const names = (JSON.parse(mail.attachments) as { name: string }[]).map(one => one.name)
    expect(names[0]).toBe('remiss-sn.pdf')
    expect(mail.text).toContain('https://yttra.example/kvittens/')
    const matter = await registrar.get(`/motioner/${slug}`)
    expect(textOf(matter.html)).toContain('Remiss till Socialnämnden')
    const { no } = await site.db
      .selectFrom('referral')
      .select('no')
      .where('id', '=', mail.about_id)
      .executeTakeFirstOrThrow()
    const page = await registrar.get(`/motioner/${slug}/remisser/${no}`)
    expect(textOf(page.html)).toContain('Väntar på att skickas')
  })

  test('goes to many at once, each with its own letter; one that cannot be asked stops them all', async () => {
    const { slug, path } = await toRefer()
    const before = await mails()
    const several = { ...typed, due_on: '2199-12-31', to_body: ['sn', 'ks'], way: 'email' }
    expect(messagesOf((await registrar.post(path, several)).html)).toHaveProperty('to_body')
    expect(await mails()).toBe(before)
    const asked = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select('body.code')
      .where('slug', '=', slug)
      .execute()
    const free = ['sn', 'bun', 'mbn'].filter(code => !asked.some(one => one.code.toLowerCase() === code))
    expect((await registrar.post(path, { ...several, to_body: free })).status).toBe(303)
    expect(await mails()).toBe(before + free.length)
  })

  test('is refused, and nothing is sent, where the body has no address', async () => {
    const { path } = await toRefer()
    await site.db.updateTable('contact').set({ voided_at: today }).where('label', '=', 'Socialnämnden').execute()
    const before = await mails()
    const refused = await registrar.post(path, { ...typed, way: 'email' })
    expect([refused.status, messagesOf(refused.html).way]).toEqual([422, expect.stringContaining('ingen e-postadress')])
    expect(await mails()).toBe(before)
    await site.db.updateTable('contact').set({ voided_at: null }).where('label', '=', 'Socialnämnden').execute()
  })

  test('that went out on paper leaves no letter here, and one that is to be sent by hand leaves one', async () => {
    const letters = async () =>
      (await site.db.selectFrom('document').select('id').where('kind', '=', 'referral_letter').execute()).length
    const [before, mailed] = [await letters(), await mails()]
    await registrar.post((await toRefer()).path, { ...typed, way: 'already' })
    expect(await letters()).toBe(before)
    await registrar.post((await toRefer()).path, { ...typed, way: 'letter' })
    expect([await letters(), await mails()]).toEqual([before + 1, mailed])
  })

  test('has the motion with it, as it was handed in or as it is kept here, and says so only where it has', async () => {
    const files = () =>
      site.db.updateTable('document').set({ sha256: null, file_name: null }).where('kind', '=', 'motion').execute()
    const sent = async () => {
      const { slug, path } = await toRefer()
      expect((await registrar.post(path, { ...typed, way: 'email' })).status).toBe(303)
      const { attachments, text } = await lastMail()
      const { id } = await site.db.selectFrom('matter').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
      const names = (JSON.parse(attachments) as { name: string }[]).map(one => one.name)
      return { id, names, says: text.includes('Remissen och motionen är bifogade.') }
    }
    await files()
    const rendered = await sent()
    expect([rendered.names, rendered.says]).toEqual([['remiss-sn.pdf', 'motion.pdf'], true])
    await site.db.updateTable('motion').set({ text: '[]' }).execute()
    await site.db.deleteFrom('demand').execute()
    const without = await sent()
    expect([without.names, without.says]).toEqual([['remiss-sn.pdf'], false])
  })
})

describe('an extract by e-mail', () => {
  const adjusted = async () => {
    const { code, held_on, paragraph_no } = await site.db
      .selectFrom('minute_item')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select(['body.code', 'meeting.held_on', 'paragraph_no'])
      .where('part_id', 'is not', null)
      .where('body.code', '=', 'KS')
      .orderBy('held_on', 'desc')
      .executeTakeFirstOrThrow()
    return `/sammantraden/${code.toLowerCase()}/${held_on}/${paragraph_no}`
  }

  test('is queued and logged in one, for each recipient; its state is shown beside it', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const path = await adjusted()
    const before = await mails()
    const sending = {
      recipients: [],
      others: 'Socialnämnden\ntekniska förvaltningen',
      channel: 'program',
      sent_on: today,
    }
    const sent = await secretary.post(`${path}/skicka`, sending)
    expect([sent.status, await mails()]).toEqual([303, before + 2])
    const page = textOf((await secretary.get(path)).html)
    expect(page).toContain('Med e-post från Yttra')
    expect(page).toContain('Väntar på att skickas')
    const mail = await lastMail()
    const logged = await site.db.selectFrom('dispatch').selectAll().where('id', '=', mail.about_id).executeTakeFirst()
    expect((JSON.parse(mail.attachments) as { sha256: string }[])[0]?.sha256).toBe(logged?.sha256)
  })

  test('names those without an address, and sends to nobody', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const before = await mails()
    const sending = { recipients: [], others: 'Socialnämnden\nOkända rådet', channel: 'program', sent_on: today }
    const refused = await secretary.post(`${await adjusted()}/skicka`, sending)
    expect([refused.status, messagesOf(refused.html).channel, await mails()]).toEqual([
      422,
      'Okända rådet saknar e-postadress bland mottagarna. Lägg till den, eller välj ett annat sätt.',
      before,
    ])
  })

  test('is not offered where no mail server is set', async () => {
    const secretary = await signIn(plain, 'sekreterare')
    const path = `${await adjusted()}/skicka`
    expect((await secretary.get(path)).html).not.toContain('value="program"')
    const forced = { recipients: [], others: 'Socialnämnden', channel: 'program', sent_on: today }
    expect((await secretary.post(path, forced)).status).toBe(422)
  })
})

describe('a receipt', () => {
  test('is a button: to open the page is none', async () => {
    const { receipt_token } = await lastMail()
    const reader = new Visitor(site)
    const path = `/kvittens/${receipt_token}`
    expect(textOf((await reader.get(path)).html)).toContain('Bekräfta att ni har fått brevet')
    expect((await lastMail()).received_at).toBeNull()
    expect((await reader.post(path)).status).toBe(303)
    expect((await lastMail()).received_at).toBe(demoNow.toISOString())
    expect(textOf((await reader.get(path)).html)).toContain('Tack, det är bekräftat')
    expect((await reader.get('/kvittens/finns-inte')).status).toBe(404)
  })
})

describe('a letter that did not reach anybody', () => {
  test('is shown to those who sent it, who try again at the right address', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const [, path = ''] = /href="(\/brev\/[^"]+\/skicka-igen)"/.exec((await secretary.get('/')).html) ?? []
    expect(messagesOf((await secretary.post(path, { to_address: 'inte en adress' })).html)).toHaveProperty('to_address')
    expect((await secretary.post(path, { to_address: 'ny@alvhamra.example' })).status).toBe(303)
    const id = path.split('/')[2] ?? ''
    const mail = await site.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([mail.to_address, mail.try_at, mail.failed_at]).toEqual(['ny@alvhamra.example', demoNow.toISOString(), null])
    expect((await secretary.post(path, { to_address: 'ny@alvhamra.example' })).status).toBe(409)
    const stranger = await signIn(site, 'sn-sekreterare')
    expect((await stranger.get(path)).status).toBe(403)
  })
})

describe('a letter that tells one person of what is theirs', () => {
  const failed = async (to_label: string): Promise<void> => {
    const to = { label: to_label, email: `fel@alvhamra.example` }
    const words = { subject: `Påminnelse till ${to_label}`, text: 'Hej' }
    const acting = { actor: 'Yttra', now: demoNow }
    await transact(site.db, async tx => {
      await enqueue(tx, to, { ...words, dedupe_key: to_label, about: 'digest', about_id: to_label }, acting)
      const { id } = await lastMailIn(tx)
      await noteBounce(tx, { id, sending: 1, failure: '550 <fel@alvhamra.example> okänd' }, demoNow)
    })
  }
  const lastMailIn = (tx: Tx) => tx.selectFrom('mail').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()

  test('and came back is seen by the administrator and the board’s registrar, and by nobody else', async () => {
    await failed('Robin Sävhammar')
    const words = 'Påminnelse till Robin Sävhammar'
    for (const [who, seen] of [
      ['registrator', true],
      ['admin', true],
      ['sekreterare', false],
      ['sn-registrator', false],
    ] as const) {
      const visitor = await signIn(site, who)
      expect(textOf((await visitor.get('/brev')).html).includes(words), who).toBe(seen)
      expect(textOf((await visitor.get('/')).html).includes(words), who).toBe(seen)
    }
    const page = (await registrar.get('/brev')).html
    const [, path = ''] = new RegExp(`${words}[\\s\\S]*?href="(/brev/[^"]+/skicka-igen)"`).exec(page) ?? []
    expect((await registrar.get(path)).html).toContain('fel@alvhamra.example')
    expect((await registrar.post(path, { to_address: 'robin@alvhamra.example' })).status).toBe(303)
  })

  test('shows no protected address, wherever it stands', async () => {
    await failed('Brukarrådet')
    const page = (await registrar.get('/brev')).html
    const [, path = ''] = /Påminnelse till Brukarrådet[\s\S]*?href="(\/brev\/[^"]+\/skicka-igen)"/.exec(page) ?? []
    const form = (await registrar.get(path)).html
    expect(textOf(form)).toContain('till en skyddad adress')
    expect([page, form, (await registrar.get('/')).html].join()).not.toContain('fel@')
  })
})

describe('the register of recipients', () => {
  test('never shows an address that is protected', async () => {
    const staff = await signIn(site, 'sekreterare')
    const page = await staff.get('/mottagare')
    expect(textOf(page.html)).toContain('Brukarrådet Skyddad adress')
    expect(page.html).not.toContain('brukarradet@')
    const [, edit = ''] = /Brukarrådet[\s\S]*?href="(\/mottagare\/[^"]+\/andra)"/.exec(page.html) ?? []
    expect((await staff.get(edit)).html).not.toContain('brukarradet@')
    expect((await new Visitor(site).get('/mottagare')).status).toBe(303)
  })

  test.each(['namn', 'a@b', 'a b@c.se', 'a@c.se\r\nBcc: x@y.se', '"a"@c.se', 'a@c..se'])(
    'takes no %j for an address',
    async email => {
      const answer = await registrar.post('/mottagare/ny', { label: 'Någon', email })
      expect([answer.status, Object.keys(messagesOf(answer.html))]).toEqual([422, ['email']])
    },
  )

  test('keeps one address for a name, however it is spelled', async () => {
    for (const [label, email] of [
      ['Ängens  förskola', 'a@b.se'],
      ['ängens förskola', 'c@b.se'],
    ] as const) {
      expect((await registrar.post('/mottagare/ny', { label, email })).status).toBe(303)
    }
    const known = await site.db
      .selectFrom('contact')
      .select('email')
      .where('label_key', '=', 'ängens förskola')
      .where('voided_at', 'is', null)
      .execute()
    expect(known).toEqual([{ email: 'c@b.se' }])
  })
})
