import { type Section, type Standing, sections, sectionText } from './agenda.ts'

/** A part of a body's agendas: its heading, and what lands in it where nobody says otherwise. */
export interface OwnSection {
  heading: string
  kinds: Section[]
}

/** The usual parts, each with what it is named after (domain.md 3.3). */
export const usualSections: readonly OwnSection[] = sections.map(kind => ({
  heading: sectionText[kind],
  kinds: [kind],
}))

/** Where something of a kind lands in a body that divides its agendas like this; an empty list is the usual way. */
export function landsIn(own: readonly OwnSection[], section: Section): Standing {
  const place = own.findIndex(one => one.kinds.includes(section))
  const found = own[place]
  return { section, heading: found?.heading ?? null, heading_place: found ? place : null }
}

/**
 * Where an item of this kind stands once it has been moved to a section, as a form names it: by its heading where the body
 * has its own, else by its kind. Its kind follows where the section is not for such. Undefined for one that there is not.
 */
export function movedTo(own: readonly OwnSection[], typed: string, kind: Section): Standing | undefined {
  if (own.length === 0) {
    const section = sections.find(one => one === typed)
    return section && { section, heading: null, heading_place: null }
  }
  const place = own.findIndex(one => one.heading === typed)
  const found = own[place]
  if (!found) return undefined
  const section = found.kinds.includes(kind) ? kind : (found.kinds[0] ?? kind)
  return { section, heading: found.heading, heading_place: place }
}

/** Where an item that nobody has been called to stands when the body has changed its sections. */
export const standsAnew = (own: readonly OwnSection[], item: Standing): Standing =>
  own.some(one => one.heading === item.heading)
    ? { ...(movedTo(own, item.heading ?? '', item.section) ?? landsIn(own, item.section)), section: item.section }
    : landsIn(own, item.section)

/** The sections as a form offers them, by the names that `movedTo` takes. */
export const sectionOptions = (own: readonly OwnSection[]): { value: string; text: string }[] =>
  own.length === 0
    ? sections.map(value => ({ value, text: sectionText[value] }))
    : own.map(({ heading }) => ({ value: heading, text: heading }))

/** What a form calls the section that an item stands in. */
export const sectionTyped = (own: readonly OwnSection[], item: Standing): string =>
  own.length === 0 ? item.section : (item.heading ?? landsIn(own, item.section).heading ?? '')

export const isUsual = (own: readonly OwnSection[]): boolean =>
  own.length === 0 || JSON.stringify(own) === JSON.stringify(usualSections)
