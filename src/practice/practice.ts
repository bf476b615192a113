/** Where a body's §§ begin anew (domain.md 3.4), or that they are numbered where its minutes are kept. */
export const numberings = ['year', 'meeting', 'elsewhere'] as const
export type Numbering = (typeof numberings)[number]
export const numberingText: Record<Numbering, string> = {
  year: 'Löpande under året',
  meeting: 'Från § 1 vid varje sammanträde',
  elsewhere: 'Skrivs in; protokollet förs på annat håll',
}

/** How a body answers a referral: with one paper, or with a report to itself and the opinion apart (domain.md 3.2). */
export const responseManners = ['one', 'two'] as const
export type ResponseManner = (typeof responseManners)[number]
export const responseMannerText: Record<ResponseManner, string> = {
  one: 'Ett dokument',
  two: 'Tjänsteskrivelse med förslag till beslut, och yttrandet för sig',
}

/** What a body does in its own way, where the law leaves it to it. */
export interface Practice {
  numbering: Numbering
  /** What every agenda of its begins with. */
  standing_items: string[]
  /** How many days before a meeting its papers must be in. */
  papers_days: number
  /** How many places the body has, by which its quorum is reckoned; 0 where those on the attendance list are all. */
  seats: number
  response_manner: ResponseManner
  /** The headings that an answer begins with, and the officials' report to the body; none where they are the usual. */
  response_headings: string[]
  report_headings: string[]
}

export const usualPractice: Practice = {
  numbering: 'year',
  standing_items: ['Upprop', 'Val av justerare', 'Fastställande av föredragningslistan'],
  papers_days: 7,
  seats: 0,
  response_manner: 'one',
  response_headings: [],
  report_headings: [],
}
