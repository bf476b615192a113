export const roles = ['admin', 'registrar', 'secretary', 'case_officer', 'member'] as const
export type Role = (typeof roles)[number]

export const roleText: Record<Role, string> = {
  admin: 'Administratör',
  registrar: 'Registrator',
  secretary: 'Sekreterare',
  case_officer: 'Handläggare',
  member: 'Ledamot',
}

/** Who may do what. Every right is held at one body: its secretary has no say in another's minutes. */
export const permissions = {
  'motion.submit': ['member'],
  'motion.register': ['registrar'],
  'motion.correct': ['registrar', 'secretary'],
  'step.strike': ['registrar', 'secretary', 'case_officer'],
  'registry.number': ['registrar'],
  'document.register': ['registrar', 'secretary', 'case_officer'],
  'preparation.record': ['registrar', 'secretary', 'case_officer'],
  'referral.send': ['registrar', 'secretary', 'case_officer'],
  'referral.receive': ['registrar'],
  'response.write': ['case_officer'],
  'response.review': ['case_officer', 'secretary'],
  'opinion.deliver': ['registrar', 'secretary', 'case_officer'],
  'roster.change': ['secretary', 'admin'],
  'meeting.plan': ['secretary'],
  'minutes.record': ['secretary'],
  'minutes.adjust': ['secretary'],
  'minutes.approve': ['member'],
  'statement.lodge': ['member'],
  'minutes.announce': ['secretary', 'registrar'],
  'minutes.dispatch': ['secretary', 'registrar'],
  'record.publish': ['secretary', 'registrar'],
  'matter.assign': ['registrar', 'secretary', 'case_officer'],
  'contact.change': ['registrar', 'secretary', 'admin'],
  'mail.retry': ['registrar', 'secretary'],
  'mail.oversee': ['registrar', 'admin'],
  'settings.change': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export interface RoleHolding {
  role: Role
  body_id: string
  body_name: string
  body_kind: string
}

export interface User {
  account_id: string
  name: string
  roles: RoleHolding[]
}

/** May this user do this at this body? */
export function may(user: User | null, permission: Permission, bodyId: string): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return user?.roles.some(held => held.body_id === bodyId && allowed.includes(held.role)) ?? false
}

/** The bodies at which this user may do this. */
export function bodiesWhere(user: User | null, permission: Permission): string[] {
  return (user?.roles ?? []).map(held => held.body_id).filter(id => may(user, permission, id))
}

/** Does this user hold this at a body of this kind, of which there is only one? */
export function mayAtThe(kind: 'council' | 'executive_board', user: User | null, permission: Permission): boolean {
  return (user?.roles ?? []).some(held => held.body_kind === kind && may(user, permission, held.body_id))
}

/** Does this user work here, and so read what is not published? Members read as everyone else does. */
export function isStaff(user: User | null): boolean {
  return user?.roles.some(held => held.role !== 'member') ?? false
}

/** May this user read the papers of a body's meetings: those who work here, and the body's own members and substitutes? */
export function mayReadPapers(user: User | null, bodyId: string): boolean {
  return isStaff(user) || (user?.roles.some(held => held.body_id === bodyId) ?? false)
}
