import { AUTHORITY } from '#domain/authority.ts';
import {
  INSTITUTION_COMMANDS,
  type InstitutionCommand,
  type InstitutionCommandKind,
} from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import { emptyInstitution, evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { morningOf, STAFF, STATUS_MAP, sha256 } from '#tests/support/circumstances.ts';
import { shipped } from '#tests/unit/deadline/shipped.ts';

type Input = Readonly<Record<string, unknown>>;

export const PIN = {
  salt: 'YWFhYWFhYWFhYWFhYWFhYQ==',
  proof: 'YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI=',
};

/** Input with which each command has its shape and, on an empty institution, is accepted. */
export const INSTITUTION_INPUT: Readonly<Record<InstitutionCommandKind, Input>> = {
  'add-person': { personId: 'p-1', role: 'admin', officeId: '416', name: 'Admin OPD 1', pin: null },
  'end-person': { personId: 'p-1' },
  'set-pin': { personId: 'p-1', pin: PIN },
  'change-role': { personId: 'p-1', role: 'penghubung', officeId: '416' },
  delegate: {
    delegationId: 'd-1',
    personId: 'atasan-416',
    toPersonId: 'p-1',
    from: '2026-03-11',
    to: '2026-03-20',
    reason: 'Dinas luar',
  },
  'end-delegation': { delegationId: 'd-1' },
  'name-institution': { name: 'Pemerintah Kabupaten Cisadane' },
  'name-office': { officeId: '416', name: 'Dinas Perhubungan' },
  'name-category': { categoryId: '45', name: 'Jalan dan jembatan' },
  'map-status': { stage: 'proses', status: 'Sedang Dikoordinasikan' },
  'set-counting-start': { on: '2026-01-01', reason: 'Mulai memakai Meja Aduan' },
  'add-holiday': { date: '2026-07-07', type: 'daerah', name: 'Gawai', source: 'Edaran bupati' },
  'remove-holiday': { date: '2026-05-15', reason: 'Pelayanan tetap buka' },
  'set-time-zone': { zone: 'WIT' },
  'set-working-week': { days: [true, true, true, true, true, true, false] },
  'add-holidays': { days: [{ date: '2026-07-08', name: 'Gawai (hari kedua)', type: 'daerah' }] },
  'adopt-calendar': {
    version: 'skb-2028.1',
    years: [2028],
    signer: null,
    source: 'SKB 3 Menteri untuk 2028 (contoh)',
    decrees: [{ year: 2028, decree: 'SKB 2028 (contoh)' }],
    days: [{ date: '2028-01-01', name: 'Tahun Baru', type: 'libur_nasional' }],
  },
  'save-rule': {
    id: 'verifikasi',
    clock: 'sasaran',
    classes: null,
    stages: ['baru', 'ditunda'],
    limit: 2,
    unit: 'working',
    start: ['receivedOn'],
    end: ['verifiedOn', 'closedOn'],
    pausable: true,
    validFrom: '2026-07-01',
    label: 'Verifikasi laporan',
    source: 'SK Bupati (contoh)',
  },
  'remove-rule': { ruleId: 'verifikasi', validFrom: '2026-07-01', reason: 'Dicabut' },
  'name-local-class': { localClass: 'ringan', name: 'Ringan' },
  'set-hold-limit': { cause: 'pelapor', days: 30, reason: 'SK Bupati (contoh)' },
  'set-confidential-readers': {
    roles: ['koordinator'],
    assignedOfficer: false,
    personIds: [],
    supervisoryRoles: ['koordinator'],
    supervisoryPersonIds: [],
    reason: 'Keputusan bupati',
  },
  'save-template': {
    templateId: 't-1',
    name: 'Terima kasih',
    text: 'Laporan {nomor} kami terima.',
    classes: ['aspirasi'],
    stages: ['proses'],
  },
  'remove-template': { templateId: 't-1' },
  'record-list-export': {
    from: '2026-01-01',
    to: '2026-01-31',
    officeId: null,
    format: 'xlsx',
    rows: 3,
    revealed: false,
    sha256: sha256('berkas'),
  },
};

export function institutionCommand(kind: InstitutionCommandKind, input: Input): InstitutionCommand {
  const parsed = parseFlat(kind, INSTITUTION_COMMANDS[kind], input);
  if (!parsed.ok) throw new Error(`${kind}: ${parsed.detail}`);
  return parsed.message as InstitutionCommand;
}

export function newInstitution(): Institution {
  return emptyInstitution(STATUS_MAP);
}

/** The code with which a command is refused; null when it is accepted. */
export function institutionRefusal(
  state: Institution,
  kind: InstitutionCommandKind,
  input: Input = INSTITUTION_INPUT[kind],
  actor: Actor = STAFF[AUTHORITY[kind][0]],
): string | null {
  const decision = decideInstitution(state, institutionCommand(kind, input), { actor, ...shipped });
  return decision.ok ? null : decision.refusal.code;
}

/** The institution after a command; one that is refused fails the test. */
export function settled(
  state: Institution,
  kind: InstitutionCommandKind,
  input: Input = INSTITUTION_INPUT[kind],
  actor: Actor = STAFF[AUTHORITY[kind][0]],
): Institution {
  const decision = decideInstitution(state, institutionCommand(kind, input), { actor, ...shipped });
  if (!decision.ok) throw new Error(`${kind}: ${decision.refusal.code}`);
  return decision.events.reduce<Institution>(
    (so, event) => evolveInstitution(so, { event, eventId: 'x/0', actor, at: morningOf('2026-03-10') }),
    state,
  );
}
