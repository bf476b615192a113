import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { backToMotion } from '#src/matters/address.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { type Referral, referralAt } from './store.ts'

/** The referral that an address names, '/motioner/2021-1/remisser/2'; undefined where there is none. */
export const referralIn = async (db: Reader, { slug = '', no = '' }: Record<string, string>) =>
  /^\d{1,4}$/.test(no) ? referralAt(db, slug, Number(no)) : undefined

export const foundReferral = async (db: Reader, params: Record<string, string>): Promise<Referral> =>
  found(await referralIn(db, params), 'Remissen')

/** The body that was asked, whose own people answer. */
export const atAsked = async (db: Reader, params: Record<string, string>): Promise<string | undefined> =>
  (await referralIn(db, params))?.to_body_id

/** The way to a referral: all motions, the motion, itself. */
export const backToReferral = ({ slug, no, to_name }: Referral): Link[] => [
  ...backToMotion(slug),
  { href: paths.referral(slug, no), text: `Remiss till ${to_name}` },
]
