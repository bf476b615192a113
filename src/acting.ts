/** Who acts and when; every action takes it, so that time and person are arguments. */
export interface Acting {
  /** The name as the log keeps it. */
  actor: string
  now: Date
}

export const instant = (acting: Acting): string => acting.now.toISOString()
