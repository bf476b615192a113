import { bodyByCode, insertBody, knowParty, personNamed } from '#src/bodies/store.ts'
import type { Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { matterBySlug, takeSortNo } from '#src/matters/store.ts'
import { municipality, saveMunicipality, unnamed } from '#src/municipality/store.ts'
import { registryNumberTaken } from '#src/registry/store.ts'
import { loadLetters } from './letters.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { loadResponse } from './responses.ts'

/** A matter comes into its own municipality's database; one that has no name yet takes the file's. */
export async function loadMunicipality({ tx, file, acting }: Loading): Promise<void> {
  const { name } = await municipality(tx)
  if (name === unnamed.name) return saveMunicipality(tx, { ...unnamed, name: file.municipality }, acting)
  if (name !== file.municipality) throw new LoadError('municipality', `databasen hör till ${name}`)
}

/** Finds the file's bodies by their code, or founds them. */
export async function loadBodies({ tx, file, bodies }: Loading): Promise<void> {
  for (const [i, body] of file.bodies.entries()) {
    const parent_id = body.parent === null ? null : placed(bodies, body.parent, `bodies.${i}.parent`)
    const known = await bodyByCode(tx, body.code)
    if (known && (known.name !== body.name || known.kind !== body.kind)) {
      throw new LoadError(`bodies.${i}`, `${body.code} finns redan och heter ${known.name} (${known.kind})`)
    }
    if (!known && (body.kind === 'council' || body.kind === 'executive_board')) await refuseSecond(tx, body, i)
    const { code, name, kind, registry_format } = body
    bodies.set(code, known?.id ?? (await insertBody(tx, { code, name, kind, parent_id, registry_format })).id)
  }
}

async function refuseSecond(tx: Tx, body: { kind: string }, i: number): Promise<void> {
  const other = await tx.selectFrom('body').select('code').where('kind', '=', body.kind).executeTakeFirst()
  if (other) throw new LoadError(`bodies.${i}.kind`, `kommunen har redan ett sådant organ: ${other.code}`)
}

export async function loadMotion({ tx, file, acting, matterId }: Loading): Promise<void> {
  const { matter } = file
  if (await matterBySlug(tx, matter.slug)) throw new LoadError('matter.slug', `${matter.slug} finns redan`)
  const received = file.events.find(event => event.kind === 'submitted')
  if (!received) throw new LoadError('events', 'ingen händelse säger när motionen kom in (submitted)')
  await tx
    .insertInto('matter')
    .values({
      id: matterId,
      slug: matter.slug,
      kind: 'motion',
      title: matter.title,
      version: file.events.length,
      sort_no: await takeSortNo(tx, file.events.findLast(event => event.kind === 'submitted')?.happened_on ?? ''),
      created_at: matter.created_at,
    })
    .execute()
  const text = JSON.stringify(matter.text)
  await tx.insertInto('motion').values({ matter_id: matterId, text, channel: matter.channel }).execute()
  for (const [i, one] of matter.submitters.entries()) {
    await knowParty(tx, one.party)
    await tx
      .insertInto('submitter')
      .values({
        matter_id: matterId,
        position: i + 1,
        person_id: await personNamed(tx, one.person, acting),
        name_as_printed: one.name,
        party_as_printed: one.party,
      })
      .execute()
  }
  for (const [i, demand] of matter.demands.entries()) {
    await tx
      .insertInto('demand')
      .values({ matter_id: matterId, no: i + 1, text: demand })
      .execute()
  }
}

export async function loadRegistryNumbers({ tx, file, bodies, matterId }: Loading): Promise<void> {
  for (const [i, one] of file.registry_numbers.entries()) {
    const body_id = placed(bodies, one.body, `registry_numbers.${i}.body`)
    if (await registryNumberTaken(tx, body_id, one.number)) {
      throw new LoadError(`registry_numbers.${i}.number`, `${one.number} finns redan hos ${one.body}`)
    }
    await tx
      .insertInto('registry_number')
      .values({
        id: newId(),
        matter_id: matterId,
        body_id,
        number: one.number,
        opened_on: one.opened_on,
        voided_at: one.voided?.at ?? null,
        voided_by: one.voided?.by ?? null,
        voided_reason: one.voided?.reason ?? null,
      })
      .execute()
  }
}

export async function loadReferrals(loading: Loading): Promise<void> {
  const { tx, file, bodies, matterId } = loading
  for (const [i, one] of file.referrals.entries()) {
    const id = newId()
    await tx
      .insertInto('referral')
      .values({
        id,
        matter_id: matterId,
        no: i + 1,
        from_body_id: placed(bodies, one.from, `referrals.${i}.from`),
        to_body_id: placed(bodies, one.to, `referrals.${i}.to`),
        questions: one.questions,
        contact: one.contact,
        again_no: one.again_no,
        changed: one.changed,
        status: 'planned',
        since_on: null,
        due_on: null,
      })
      .execute()
    await loadLetters(loading, id, one.letters, `referrals.${i}.letters`)
    loading.referrals.push(id)
    loading.versions.push(one.response ? await loadResponse(tx, id, one.response) : [])
  }
}
