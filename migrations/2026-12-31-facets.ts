/** The list finds motions by two things at once and by the words of a submitter's name, which stand in rows of their own. */
export const reprojects = true

/** No table changes: its rows are written anew. */
export async function up(): Promise<void> {}
