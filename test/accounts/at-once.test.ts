import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addAccount, closeAccount, giveRole } from '#src/accounts/administer.ts'
import { foundAccount } from '#src/accounts/directory.ts'
import { foundBoard } from '#src/bodies/address.ts'
import { transact } from '#src/db/transact.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'

test('of two administrators who close each other’s accounts at once, one stays', async () => {
  const { db, close } = await demoDatabase()
  const acting = { actor: 'prov', now: demoNow }
  const board = await foundBoard(db)
  const role = { body_id: board.id, role: 'admin' as const, from_on: '2026-01-01', to_on: '' }
  await transact(db, tx => addAccount(tx, { username: 'ada', name: 'Ada Alm', password_hash: 'none' }, acting))
  const ada = await foundAccount(db, { username: 'ada' })
  await transact(db, tx => giveRole(tx, ada, role, acting))
  const admin = await foundAccount(db, { username: 'admin' })
  const { promise: isClosed, resolve: closes } = Promise.withResolvers<void>()
  const first = transact(db, async tx => {
    await closeAccount(tx, ada, board.id, acting)
    closes()
    await setTimeout(300)
  })
  await isClosed
  const second = transact(db, tx => closeAccount(tx, admin, board.id, acting))
  const outcomes = await Promise.allSettled([first, second])
  expect(outcomes.map(one => one.status)).toEqual(['fulfilled', 'rejected'])
  await close()
}, 180_000)
