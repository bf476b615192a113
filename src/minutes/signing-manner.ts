/** How minutes are adjusted: in the program, on paper, or in a service for e-signing. */
export const manners = ['program', 'paper', 'esign'] as const
export type Manner = (typeof manners)[number]
