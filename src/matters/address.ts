import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { matterBySlug } from './store.ts'

/** The matter that an address names, '/motioner/2026-17'. Throws not_found. */
export const foundMatter = async (db: Reader, { slug = '' }: Record<string, string>) =>
  found(await matterBySlug(db, slug), 'Motionen')

export const backToMotions: Link[] = [{ href: paths.motions, text: 'Motioner' }]

/** The way to a motion: all motions, itself. */
export const backToMotion = (slug: string): Link[] => [...backToMotions, { href: paths.motion(slug), text: slug }]
