import { longDay } from '#src/dates.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { paragraphs, parseMarkup } from '#src/text/markup.ts'
import { municipality } from './people.ts'
import type { MotionTexts } from './texts/shape.ts'

/** The paper that a demonstration motion came on. */
export function originalPaper(motion: MotionTexts, by: string, day: string): Document {
  const demands = motion.demands.map((demand, i) => `${i + 1}. att ${demand}`).join('\n')
  return {
    title: `Motion: ${motion.title}`,
    author: municipality.name,
    createdAt: `${day}T08:00:00.000Z`,
    head: {
      municipality: municipality.name,
      body: 'Till kommunfullmäktige',
      kind: 'MOTION',
      facts: [{ label: 'Inlämnad', value: longDay(day) }],
    },
    runningHead: `Motion: ${motion.title}`,
    body: [
      { type: 'title', text: motion.title },
      { type: 'text', text: parseMarkup(motion.text) },
      ...(demands === ''
        ? []
        : [
            {
              type: 'section' as const,
              heading: 'Förslag till beslut',
              content: [
                { type: 'text' as const, text: paragraphs('Vi föreslår att kommunfullmäktige beslutar') },
                { type: 'text' as const, text: parseMarkup(demands) },
              ],
            },
          ]),
      { type: 'signatures', signatures: [{ under: by }] },
    ],
  }
}
