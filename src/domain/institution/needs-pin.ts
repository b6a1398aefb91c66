import type { Institution } from '#domain/institution/institution.ts';
import type { Role } from '#domain/kernel/step.ts';

/** Approves answers or disposes reports: whoever else could sign in as such a person would decide in their name. */
export function approves(role: Role): boolean {
  return role === 'atasan' || role === 'koordinator';
}

/** Who approves, disposes or may read rahasia on a shared PC has a PIN. */
export function needsPin({ confidentialReaders }: Institution, role: Role): boolean {
  return (
    approves(role) ||
    confidentialReaders.roles.includes(role) ||
    confidentialReaders.supervisory.roles.includes(role)
  );
}
