/**
 * One row of a workflow: an event of this kind may come when the thing stands in one of `from`, and leaves it in `to`.
 */
export interface Transition<Kind extends string = string, Status extends string = string> {
  readonly kind: Kind
  readonly from: readonly Status[]
  /** 'same' leaves the status as it is. */
  readonly to: Status | 'same'
}

/** Gives a table of transitions its exact types; the table itself is the workflow. */
export function defineWorkflow<const Rows extends readonly Transition[]>(rows: Rows): Rows {
  return rows
}

export type KindOf<Rows extends readonly Transition[]> = Rows[number]['kind']
export type StatusOf<Rows extends readonly Transition[]> = Exclude<Rows[number]['to'], 'same'>

/** The row for an event of this kind from this status, or undefined where the table allows none. */
export function transitionFor<Rows extends readonly Transition[]>(
  rows: Rows,
  kind: NoInfer<KindOf<Rows>>,
  status: string,
): Transition | undefined {
  return rows.find(row => row.kind === kind && row.from.includes(status))
}

/** The kinds of event that the table allows from this status, in the order of the table. */
export function kindsFrom<Rows extends readonly Transition[]>(rows: Rows, status: string): KindOf<Rows>[] {
  return rows.filter(row => row.from.includes(status)).map(row => row.kind)
}
