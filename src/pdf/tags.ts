/** An element of the structure tree: what a screen reader follows. */
export interface Tag {
  /** One of the standard types of ISO 32000-1, 14.8.4. */
  type: string
  /** As a dictionary with the owner O. */
  attributes?: Record<string, string>
  kids: Kid[]
}

export type Kid =
  | { kind: 'tag'; tag: Tag }
  /** Content on a page, by its number there. */
  | { kind: 'content'; page: number; mcid: number }
  | { kind: 'link'; page: number; link: number }

/** A new element, last in its parent. */
export function addTag(parent: Tag, type: string, attributes?: Record<string, string>): Tag {
  const tag: Tag = { type, kids: [], ...(attributes && { attributes }) }
  parent.kids.push({ kind: 'tag', tag })
  return tag
}
