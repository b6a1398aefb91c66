import { type Complaint, type LaporSide, shownConfidentiality } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { ours } from '#domain/complaint/recorded.ts';

/** What LAPOR says after one more observation: a column that the export does not have keeps what was known of it. */
export function laporAfter(
  before: LaporSide | null,
  said: { readonly asOf: string; readonly fields: LaporFields; readonly personal?: LaporPersonal },
): LaporSide {
  const { asOf, fields, personal } = said;
  return {
    asOf,
    fields: {
      ...before?.fields,
      ...present(fields),
      receivedAt: fields.receivedAt,
      receivedHasTime: fields.receivedHasTime,
      status: fields.status ?? before?.fields.status ?? null,
    },
    personal: personal === undefined ? null : personalAfter(before?.personal ?? null, personal),
  };
}

/** Title and text are never absent: an empty one says as little as a column that is not there. */
function personalAfter(before: LaporPersonal | null, said: LaporPersonal): LaporPersonal {
  return {
    ...before,
    ...present(said),
    title: said.title === '' ? (before?.title ?? '') : said.title,
    originalText: said.originalText === '' ? (before?.originalText ?? '') : said.originalText,
  };
}

/**
 * The state after an observation. An older one stays in the history and fills only what was not said since. An export never
 * makes a rahasia case public, by what it says or by what it leaves out: only a person who may see the case does.
 */
export function observed(state: Complaint, event: ComplaintEventOf<'v1.LaporObserved'>): Complaint {
  const laporSeen = state.laporSeen.includes(event.asOf) ? state.laporSeen : [...state.laporSeen, event.asOf];
  if (state.lapor !== null && event.asOf < state.lapor.asOf) {
    return { ...state, laporSeen, lapor: filledBy(state.lapor, event) };
  }
  const { asOf, fields, personal } = event;
  const after: Complaint = {
    ...state,
    laporId: state.laporId ?? event.laporId,
    origin: state.origin ?? 'lapor',
    laporSeen,
    lapor: laporAfter(state.lapor, { asOf, fields, ...(personal === undefined ? {} : { personal }) }),
  };
  const opened = shownConfidentiality(state) === 'rahasia' && shownConfidentiality(after) !== 'rahasia';
  return opened ? ours(after, { confidentiality: 'rahasia' }) : after;
}

/** An older observation only fills what no newer one has said. */
function filledBy(lapor: LaporSide, { fields, personal }: ComplaintEventOf<'v1.LaporObserved'>): LaporSide {
  return {
    ...lapor,
    fields: { ...(present(fields) as LaporFields), ...lapor.fields },
    personal:
      lapor.personal === null || personal === undefined
        ? lapor.personal
        : { ...(present(personal) as LaporPersonal), ...lapor.personal },
  };
}

function present<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
