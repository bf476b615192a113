import { describe, expect, test } from 'vitest'
import { type AgendaItem, numbered, type Standing, underHeadings } from '#src/agenda/agenda.ts'
import { landsIn, movedTo, type OwnSection, sectionOptions, standsAnew, usualSections } from '#src/agenda/sections.ts'
import { summonsDocument } from '#templates/documents/summons.ts'

const own: OwnSection[] = [
  { heading: 'Öppnande', kinds: ['opening', 'election'] },
  { heading: 'Anmälan', kinds: ['report', 'information'] },
  { heading: 'Övrigt', kinds: [] },
  { heading: 'Beslut', kinds: ['decision', 'motion', 'referral', 'postponed', 'interpellation'] },
]

let seq = 0
const item = (title: string, standing: Standing, more: Partial<AgendaItem> = {}): AgendaItem => {
  seq += 1
  return { seq, place: seq, title, dnr: '', proposal: [], summons_no: null, struck_reason: null, ...standing, ...more }
}

describe('a body’s own sections', () => {
  test('take what the body says of each kind; a body without any has the usual', () => {
    expect(landsIn(own, 'information')).toEqual({ section: 'information', heading: 'Anmälan', heading_place: 1 })
    expect(landsIn([], 'information')).toEqual({ section: 'information', heading: null, heading_place: null })
  })

  test('an item is moved to any of them, and is of a kind that the section is for, where it is for any', () => {
    expect(movedTo(own, 'Anmälan', 'decision')).toEqual({ section: 'report', heading: 'Anmälan', heading_place: 1 })
    expect(movedTo(own, 'Anmälan', 'information')?.section).toBe('information')
    expect(movedTo(own, 'Övrigt', 'referral')).toEqual({ section: 'referral', heading: 'Övrigt', heading_place: 2 })
    expect(movedTo(own, 'Valärenden', 'decision')).toBeUndefined()
    expect(movedTo(own, 'decision', 'decision')).toBeUndefined()
    expect(movedTo([], 'report', 'decision')).toEqual({ section: 'report', heading: null, heading_place: null })
    expect(movedTo([], 'Anmälan', 'decision')).toBeUndefined()
  })

  test('are what a form offers, in their order', () => {
    expect(sectionOptions(own).map(one => one.text)).toEqual(['Öppnande', 'Anmälan', 'Övrigt', 'Beslut'])
    expect(sectionOptions([]).map(one => one.text)).toEqual(usualSections.map(one => one.heading))
  })

  test('number an agenda in their order; what members were called to keeps its number when they change', () => {
    const called = [
      item('Budget', landsIn(own, 'decision'), { summons_no: 1 }),
      item('Upprop', landsIn(own, 'opening'), { summons_no: 1 }),
    ]
    const turned = own.toReversed()
    const late = item('Rapport', landsIn(turned, 'report'))
    expect(numbered([late, ...called]).map(one => `${one.no} ${one.title}`)).toEqual([
      '1 Upprop',
      '2 Budget',
      '3 Rapport',
    ])
  })

  test('when they change, an item stays under its heading where that is left, else it lands anew by its kind', () => {
    const fewer = own.filter(one => one.heading !== 'Övrigt').toReversed()
    const kept = { section: 'report', heading: 'Anmälan', heading_place: 1 } as const
    expect(standsAnew(fewer, kept)).toEqual({ ...kept, heading_place: 1 })
    const lost = { section: 'referral', heading: 'Övrigt', heading_place: 2 } as const
    expect(standsAnew(fewer, lost)).toEqual({ section: 'referral', heading: 'Beslut', heading_place: 0 })
    expect(standsAnew([], lost)).toEqual({ section: 'referral', heading: null, heading_place: null })
    const usual = { section: 'election', heading: null, heading_place: null } as const
    expect(standsAnew(own, usual)).toEqual({ section: 'election', heading: 'Öppnande', heading_place: 0 })
  })

  test('stand as headings in the notice, in their order, those without items left out', () => {
    const items = numbered([
      item('Budget', landsIn(own, 'decision')),
      item('Upprop', landsIn(own, 'opening')),
      item('Fråga', landsIn([], 'interpellation')),
    ])
    expect(underHeadings(items).map(one => one.heading)).toEqual(['Öppnande', 'Beslut', 'Interpellationer och frågor'])
    const { body } = summonsDocument({
      municipality: 'Hamra',
      body: 'Nämnden',
      held_on: '2026-12-01',
      place: 'Salen',
      starts_at: null,
      kind: 'first',
      change: null,
      items,
      sent_on: '2026-11-20',
      updated_at: '2026-11-20T08:00:00.000Z',
    })
    const headings = body.flatMap(block => (block.type === 'section' ? [block.heading] : []))
    expect(headings).toEqual(['Tid och plats', 'Öppnande', 'Beslut', 'Interpellationer och frågor', 'Utfärdad'])
  })
})
