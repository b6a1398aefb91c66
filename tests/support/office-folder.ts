import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Role } from '#domain/kernel/step.ts';
import { pinProofOf } from '#main/desk/people.ts';
import { withDesk } from '#tests/support/desk-world.ts';

/** The people of these tests; all have the PIN 123456. */
const OFFICE_PEOPLE = {
  kiki: { role: 'koordinator', officeId: null, name: 'Kiki' },
  atik: { role: 'atasan', officeId: '101', name: 'Atik' },
  sari: { role: 'admin', officeId: '101', name: 'Sari' },
  budi: { role: 'penghubung', officeId: '101', name: 'Budi' },
  dewi: { role: 'admin', officeId: '202', name: 'Dewi' },
} as const satisfies Readonly<
  Record<string, { readonly role: Role; readonly officeId: string | null; readonly name: string }>
>;

/** A folder in which these people work, and nothing else is. */
export async function officeFolder(folder: string): Promise<void> {
  const pin = await pinProofOf('123456');
  await withDesk(folder, async (desk) => {
    for (const [personId, { role, officeId, name }] of Object.entries(OFFICE_PEOPLE)) {
      const outcome = await desk.actOnInstitution(NOBODY_YET, {
        kind: 'add-person',
        personId,
        role,
        officeId,
        personal: { name, pin },
      });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
    }
  });
}
