import type { Identity } from '#contract/window/complaint.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { attachmentKey } from '#main/desk/attachment-key.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { ActResult } from '#main/desk/complaints.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { plainName } from '#main/desk/plain-name.ts';
import { whyNoKey } from '#main/desk/recorder.ts';
import { LARGEST_ATTACHMENT_BYTES } from '#main/store/attachments.ts';
import { refusedWith } from '#main/window/base.ts';
import { caseView } from '#main/window/case-view.ts';
import { mediaTypeOf } from '#main/window/media-type.ts';
import { keepTyped, settleTyped } from '#main/window/typed-text.ts';
import type { WindowParts } from '#main/window/window-parts.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** Working on one case as the signed-in person. */
export function complaintRouter({ desk, calls }: WindowParts) {
  const { complaint: call } = calls.signedIn;
  return call.router({
    open: call.open.handler(async ({ input, context: { actor } }) =>
      caseView(desk, actor, await found(desk, actor, input.id)),
    ),
    act: call.act.handler(async ({ input: { id, command, input }, context: { actor } }) => {
      const result = accepted(await desk.complaints.act(actor, id, command, input));
      await settleTyped(desk, actor, result.id, command, input);
      return result;
    }),
    reveal: call.reveal.handler(async ({ input: { id, reason }, context: { actor } }) => {
      accepted(await desk.complaints.act(actor, id, 'reveal-identity', { reason }));
      return identityOf((await found(desk, actor, id)).state);
    }),
    attach: call.attach.handler(async ({ input: { id, file }, context: { actor } }) => {
      if (file.size > LARGEST_ATTACHMENT_BYTES) {
        throw new SecretError('lampiran-terlalu-besar', String(file.size));
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sent = { name: file.name, mediaType: mediaTypeOf(bytes), bytes };
      const { outcome } = await desk.complaints.attachFile(actor, id, sent);
      if (!outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
      return { hash: hashIn(outcome.events) };
    }),
    attachment: call.attachment.handler(async ({ input: { id, hash }, context: { actor } }) =>
      attachmentOf(desk, await found(desk, actor, id), hash),
    ),
    keepTyped: call.keepTyped.handler(async ({ input: { id, field, text }, context: { actor } }) =>
      keepTyped(desk, actor, await found(desk, actor, id), field, text),
    ),
  });
}

/** The case; one that this person may not know of is as if it were not there. */
async function found(desk: Desk, actor: Actor, id: string): Promise<CaseEntry> {
  const entry = await desk.complaints.find(actor, id);
  if (entry === null) throw refusedWith('tidak-ditemukan', { id });
  return entry;
}

function accepted({ id, outcome }: ActResult): { readonly id: string; readonly events: readonly string[] } {
  if (!outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
  return { id, events: outcome.events.map((event) => event.kind) };
}

/** Who complained: from the counter's form, else from LAPOR's export. */
function identityOf({ registration, lapor }: Complaint): Identity {
  return {
    reporterName: registration?.reporterName ?? lapor?.personal?.reporterName ?? null,
    identityNumber: registration?.identityNumber ?? null,
    address: registration?.address ?? null,
    contact: registration?.contact ?? null,
    extra: lapor?.personal?.extra ?? {},
  };
}

async function attachmentOf(desk: Desk, { stream, state }: CaseEntry, hash: string): Promise<File> {
  const attachment = state.attachments.find((kept) => kept.hash === hash);
  if (attachment === undefined) throw refusedWith('lampiran-tidak-ada', { hash });
  const key = attachmentKey(desk.keys, stream, attachment);
  if (key === null) throw refusedWith(whyNoKey(desk.keys, stream), { id: state.id });
  const bytes = Uint8Array.from(await desk.attachments.get(hash, key));
  return new File([bytes], plainName(attachment.fileName ?? hash), { type: mediaTypeOf(bytes) });
}

function hashIn(events: Extract<ActResult['outcome'], { ok: true }>['events']): string {
  for (const event of events) if (event.kind === 'v1.Attached') return event.hash;
  throw new Error('attaching recorded no attachment');
}
