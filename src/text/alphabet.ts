import { z } from 'zod'

/**
 * The alphabet of every text that people write in Yttra: decisions, summaries, responses, annexes.
 * It is kept as JSON, drawn to PDF and HTML, and edited as light markup (markup.ts).
 */
const run = z.strictObject({
  text: z.string().min(1),
  strong: z.literal(true).optional(),
  em: z.literal(true).optional(),
  href: z.string().optional(),
})

const paragraph = z.strictObject({ type: z.literal('paragraph'), runs: z.array(run) })
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  runs: z.array(run),
})
const table = z.strictObject({
  type: z.literal('table'),
  head: z.array(z.array(run)),
  rows: z.array(z.array(z.array(run))),
})

export type Run = z.infer<typeof run>
export type Paragraph = z.infer<typeof paragraph>
export type Heading = z.infer<typeof heading>
export type Table = z.infer<typeof table>
export type ListItem = (Paragraph | List)[]
export interface List {
  type: 'list'
  ordered: boolean
  items: ListItem[]
}
export type TextBlock = Paragraph | Heading | List | Table

const list: z.ZodType<List> = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.array(z.union([paragraph, list]))),
  }),
)

export const richText = z.array(z.union([paragraph, heading, list, table]))

/** A text as stored: an array of blocks; the empty text is the empty array. */
export type RichText = TextBlock[]

/** A text as it was kept. It was checked when it was written; every page would pay for checking it again. */
export const readRichText = (json: string): RichText => JSON.parse(json) as RichText
