import type { InvitationFile } from '#contract/hub/invitation.ts';
import { readQr } from '#renderer/ui/joining/qr.ts';

/** An invitation's file has some hundred letters. */
const LARGEST_TEXT = 8_192;
const LARGEST_PICTURE = 30 * 1024 * 1024;

export type ReadInvitation =
  | { readonly kind: 'teks'; readonly text: string }
  | { readonly kind: 'tidak-ada'; readonly code: 'gambar-tanpa-undangan' | 'undangan-tidak-sah' };

/** What a file or a picture says: an invitation's text, or that there is none in it. */
export async function readInvitation(file: File): Promise<ReadInvitation> {
  const isPicture = file.type.startsWith('image/');
  if (!isPicture) {
    if (file.size > LARGEST_TEXT) return { kind: 'tidak-ada', code: 'undangan-tidak-sah' };
    return { kind: 'teks', text: (await file.text()).trim() };
  }
  const text = file.size > LARGEST_PICTURE ? null : await readQr(file).catch(() => null);
  return text === null ? { kind: 'tidak-ada', code: 'gambar-tanpa-undangan' } : { kind: 'teks', text };
}

/** What a person is shown of an invitation's file. */
export type InvitationShown = Pick<InvitationFile, 'institution' | 'addresses' | 'expiresAt'>;

/** What stands in a text that is an invitation's file; null for a code, and for anything else. The desk parses it whole. */
export function invitationIn(text: string): InvitationShown | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const read: unknown = JSON.parse(text);
    return isInvitation(read) ? read : null;
  } catch {
    // Half a file: the desk says what is wrong with it.
    return null;
  }
}

/** Looked at by hand: the page's policy forbids the checks that the contract's shapes compile. */
function isInvitation(read: unknown): read is InvitationShown {
  const { mejaAduan, institution, addresses, expiresAt } = read as Readonly<Record<string, unknown>>;
  return (
    mejaAduan === 'undangan/1' &&
    typeof institution === 'string' &&
    typeof expiresAt === 'string' &&
    Array.isArray(addresses) &&
    addresses.length > 0 &&
    addresses.every((address) => typeof address === 'string')
  );
}
