import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { InstitutionCommandKind } from '#domain/institution/commands.ts';
import type { Actor, Role } from '#domain/kernel/step.ts';

const everyone = ['admin', 'penghubung', 'atasan', 'koordinator'] as const;
const desk = ['admin', 'koordinator'] as const;
const writers = ['admin', 'penghubung', 'koordinator'] as const;

type CommandKind = ComplaintCommandKind | InstitutionCommandKind;

/**
 * Who may do what: one row per command, a command without a row does not compile. The same table serves the command
 * line, the screens (grey, with the reason), the desk and the hub; `tests/house` keeps its copy in SPEC true.
 */
export const AUTHORITY = {
  'observe-lapor': desk,
  register: writers,
  'complete-registration': writers,
  'link-lapor': desk,
  verify: desk,
  hold: desk,
  'extend-deadline': ['atasan', 'koordinator'],
  resume: desk,
  'not-ours': desk,
  archive: desk,
  handle: desk,
  classify: desk,
  'set-confidentiality': ['admin', 'atasan', 'koordinator'],
  dispose: ['koordinator'],
  return: ['admin', 'atasan'],
  transfer: ['koordinator'],
  assign: ['admin', 'atasan', 'koordinator'],
  note: everyone,
  attach: everyone,
  'link-duplicate': desk,
  'unlink-duplicate': desk,
  'draft-answer': writers,
  'submit-answer': writers,
  'approve-answer': ['atasan'],
  'return-answer': ['atasan'],
  'record-paper-approval': ['admin', 'atasan'],
  'mark-sent': desk,
  'record-reply': writers,
  close: desk,
  reopen: ['admin', 'atasan', 'koordinator'],
  'record-satisfaction': writers,
  'correct-verdict': desk,
  'correct-approval': ['atasan'],
  'correct-sent': desk,
  'adopt-lapor': desk,
  'mark-answered': desk,
  'reveal-identity': everyone,
  'record-export': ['admin', 'atasan', 'koordinator'],
  erase: ['admin', 'koordinator'],
  'add-person': ['admin', 'atasan', 'koordinator'],
  'end-person': ['admin', 'atasan', 'koordinator'],
  'set-pin': everyone,
  'change-role': ['admin', 'atasan', 'koordinator'],
  delegate: ['atasan', 'koordinator'],
  'end-delegation': ['atasan', 'koordinator'],
  'name-institution': ['koordinator'],
  'name-office': desk,
  'name-category': desk,
  'map-status': desk,
  'set-counting-start': ['atasan', 'koordinator', 'admin'],
  'add-holiday': desk,
  'add-holidays': desk,
  'remove-holiday': desk,
  'set-time-zone': ['koordinator'],
  'set-working-week': desk,
  'adopt-calendar': ['koordinator'],
  'save-rule': ['koordinator'],
  'remove-rule': ['koordinator'],
  'name-local-class': ['koordinator'],
  'set-hold-limit': ['koordinator'],
  'set-confidential-readers': ['koordinator'],
  'save-template': desk,
  'remove-template': desk,
  'record-list-export': ['admin', 'atasan', 'koordinator'],
} as const satisfies Record<CommandKind, readonly Role[]>;

/** Whether a role may give a command at all, whatever the case. */
export function mayCommand(role: Role, kind: CommandKind): boolean {
  return (AUTHORITY[kind] as readonly Role[]).includes(role);
}

/** Whether the case lies in the actor's own office; the coordinator and a folder not set up have no office limit. */
export function inOwnOffice(actor: Actor, officeId: string | null): boolean {
  return actor.officeId === null || officeId === null || actor.officeId === officeId;
}
