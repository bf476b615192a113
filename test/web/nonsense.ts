import { allBodies } from '#src/bodies/store.ts'
import { roles } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import { demoNow } from '#test/support/demo.ts'
import { signedIn } from '#test/support/people.ts'
import { foreignScript } from './html.ts'
import { type Answer, type Site, Visitor } from './support.ts'

/** Somebody who holds every role at every body. */
export async function whoMayAll(site: Site): Promise<Visitor> {
  const bodies = await allBodies(site.db)
  const held = bodies.flatMap(body => roles.map((role): [typeof role, string] => [role, body.id]))
  const visitor = new Visitor(site)
  visitor.cookies.set('yttra', (await signedIn(site.db, 'Får Allt', held, demoNow)).replace('yttra=', ''))
  return visitor
}

type Params = Record<string, string>

/** Gives what stands in an address of the demonstration, by the name of the part: one matter's, or one §'s. */
export async function partsOfAddresses({ db }: Site): Promise<(url: string) => Params> {
  const { held_on, paragraph_no } = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['held_on', 'paragraph_no'])
    .where('code', '=', 'KS')
    .orderBy('held_on', 'desc')
    .executeTakeFirstOrThrow()
  const { slug } = await db
    .selectFrom('referral')
    .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
    .select('slug')
    .where('no', '=', 1)
    .where('audience', '=', 'staff')
    .where('motion_state.status', '=', 'before_subcommittee')
    .executeTakeFirstOrThrow()
  const outside = await db
    .selectFrom('referral')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
    .select(['slug', 'no'])
    .where('kind', '=', 'external')
    .executeTakeFirstOrThrow()
  const mail = await db
    .selectFrom('mail')
    .innerJoin('body', 'body.id', 'mail.body_id')
    .select(['mail.id', 'receipt_token'])
    .where('code', '=', 'KS')
    .executeTakeFirstOrThrow()
  const { id: contact } = await db.selectFrom('contact').select('id').executeTakeFirstOrThrow()
  const letter = { mail: mail.id, token: mail.receipt_token ?? '', contact }
  const matter = { slug, no: '1', body: 'ks', seq: '2', version: '1', ...letter }
  const paragraph = { body: 'ks', day: held_on, no: String(paragraph_no), note: '1' }
  const asked = { slug: outside.slug, no: String(outside.no) }
  const ofItsOwn = new Map<string, Params>([[paths.registerAnswer(':slug', ':no'), asked]])
  return url => ofItsOwn.get(url) ?? (url.includes(':day') ? paragraph : matter)
}

export const filled = (url: string, params: Params): string =>
  url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')

export const routesOf = (site: Site, method: 'GET' | 'POST'): string[] =>
  site.app.guardedRoutes.filter(route => route.method === method).map(route => route.url)

function faultOf({ status, headers, html }: Answer): string | null {
  if (status >= 500) return `${status}`
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html') && html.includes('<h1>')
  if (status >= 400 && !isPage) return `${status}, not a page: ${html.slice(0, 48)}`
  return foreignScript(html) ? `${status}, with a script` : null
}

/** What is wrong with answers to nonsense: each must be a page of ours, and none a fault of ours. One line a kind. */
export class Faults {
  readonly #kinds = new Map<string, { first: string; count: number }>()

  look(answer: Answer, at = answer.path): void {
    const fault = faultOf(answer)
    if (!fault) return
    const { first, count } = this.#kinds.get(fault) ?? { first: at.slice(0, 100), count: 0 }
    this.#kinds.set(fault, { first, count: count + 1 })
  }

  get lines(): string[] {
    return [...this.#kinds].map(([fault, { first, count }]) => `${fault} (${count} times, first ${first})`)
  }
}
