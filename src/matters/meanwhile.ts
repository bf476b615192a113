import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { joinNames } from '#src/swedish.ts'
import type { Conflict, Values } from '#src/web/form.ts'
import { eventsOf, matterById } from './store.ts'
import { eventText } from './words.ts'

/** What others did to the matter since the version that a form was filled in against, for its 409 page. */
export async function meanwhileOn(
  db: Reader,
  matterId: string,
  values: Values,
): Promise<{ conflict: Conflict; version: number } | null> {
  const seen = Number(values.version ?? 0)
  const { version } = await matterById(db, matterId)
  const news = (await eventsOf(db, matterId)).filter(event => event.seq > seen)
  const who = joinNames([...new Set(news.map(event => event.actor))])
  const lines = news.map(event =>
    [eventText[event.kind], longDay(event.happened_on), event.note].filter(Boolean).join(', '),
  )
  return {
    version,
    conflict: {
      who: who || 'Någon annan',
      lines: lines.length > 0 ? lines : ['En handling eller ett diarienummer lades till i ärendet.'],
    },
  }
}
