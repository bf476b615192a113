import {
  type BodyKind,
  bodyCodeShape,
  bodyKinds,
  bodyKindText,
  faultsBeside,
  isReservedCode,
  isTheOnly,
} from '#src/bodies/body.ts'
import { allBodies, bodyByCode, insertBody } from '#src/bodies/store.ts'
import { readConfig } from '#src/config.ts'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { transact } from '#src/db/transact.ts'
import { UsageError } from '#src/errors.ts'
import { type Command, needed, withDatabase } from './command.ts'

const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Uppdaterar databasen till programmets senaste version.',
  help: 'Databasen anges av DATABASE_URL (sqlite:FIL eller postgres://…). Utan den: sqlite:data/yttra.sqlite.',
  options: {},
  async run() {
    const open = openDatabase(readConfig(process.env, []).databaseUrl)
    try {
      const ran = await migrate(open)
      console.log(ran.length > 0 ? `Kördes: ${ran.join(', ')}` : 'Databasen har redan det senaste schemat.')
    } finally {
      await open.close()
    }
  },
}

const bodyAdd: Command = {
  name: 'body add',
  usage: '--code KOD --name NAMN --kind SLAG [--parent KOD] [--registry-format FORMAT]',
  summary: 'Lägger till ett organ: fullmäktige, styrelse, utskott, nämnd eller förvaltning.',
  help: `--code             kort kod i adresser, t.ex. KS
--name             t.ex. Kommunstyrelsen
--kind             ${bodyKinds.map(kind => `${kind} (${bodyKindText[kind]})`).join(', ')}
--parent           koden för det organ som det hör under
--registry-format  egna diarienummer, t.ex. "KS-{år}/{nr}"; utan den förs inget eget diarium här`,
  options: {
    code: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    parent: { type: 'string' },
    'registry-format': { type: 'string' },
  },
  async run(given) {
    const code = needed(given, 'code').toUpperCase()
    if (!bodyCodeShape.test(code)) throw new UsageError('--code får bara ha bokstäverna A–Z, siffror och bindestreck.')
    if (isReservedCode(code)) throw new UsageError(`--code: Yttra har en egen sida på adressen till ${code}.`)
    const name = needed(given, 'name')
    const kind = bodyKinds.find(one => one === needed(given, 'kind'))
    if (!kind) throw new UsageError(`--kind ska vara något av ${bodyKinds.join(', ')}.`)
    const registry_format = registryFormat(given.values['registry-format'])
    await withDatabase(({ db }) =>
      transact(db, async tx => {
        if (await bodyByCode(tx, code)) throw new UsageError(`${code} finns redan.`)
        await refuseSecond(kind, await tx.selectFrom('body').select('code').where('kind', '=', kind).executeTakeFirst())
        const parent = given.values.parent ? await bodyByCode(tx, String(given.values.parent).toUpperCase()) : null
        if (parent === undefined) throw new UsageError('--parent: organet finns inte.')
        const body = { code, name, kind, parent_id: parent?.id ?? null, registry_format }
        const faults = Object.values(faultsBeside(body, await allBodies(tx)))
        if (faults.length > 0) throw new UsageError(faults.join(' '))
        await insertBody(tx, body)
      }),
    )
    console.log(`${name} (${code}) är tillagt.`)
  },
}

function registryFormat(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (!value.includes('{nr}'))
    throw new UsageError('--registry-format ska ha {nr} där löpnumret står, t.ex. "KS-{år}/{nr}".')
  return value
}

function refuseSecond(kind: BodyKind, other: { code: string } | undefined): void {
  if (other && isTheOnly(kind)) {
    throw new UsageError(`Det finns redan ett sådant organ: ${other.code}.`)
  }
}

export const databaseCommands = [migrateCommand, bodyAdd]
