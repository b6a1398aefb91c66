import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { addDays, civilDateOfDay } from '#domain/deadline/civil-date.ts';
import type { Role } from '#domain/kernel/step.ts';
import { type Beat, beat, type Scene } from '#main/desk/sample/beat.ts';
import { firstObservation, laterObservation } from '#main/desk/sample/lapor-row.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

const WAITING_STATUSES = ['Terverifikasi', 'Terverifikasi (belum ditindaklanjuti)', 'Belum Ditindaklanjuti'];
const UNVERIFIED_STATUSES = ['Belum Terverifikasi', 'Belum Terverifikasi', 'Belum Terverifikasi', null];
const CLOSED_STATUSES = ['Ditutup oleh Admin', 'Ditutup oleh Admin', 'Ditutup oleh Sistem', 'Selesai'];
/** What LAPOR says of cases that were worked on there alone; the last of them no status map knows. */
const SETTLED_STATUSES = [
  { status: 'Ditutup oleh Sistem', weight: 36 },
  { status: 'Ditutup oleh Admin', weight: 24 },
  { status: 'Selesai', weight: 12 },
  { status: 'Diarsipkan oleh Admin', weight: 8 },
  { status: 'Diarsipkan oleh Sistem', weight: 5 },
  { status: 'Ditanggapi oleh Pelapor', weight: 4 },
  { status: 'Proses', weight: 3 },
  { status: 'Bukan Wewenang', weight: 3 },
  { status: 'Tunda', weight: 2 },
  { status: 'Dikembalikan ke Pusat', weight: 3 },
] as const;

/** How long before the report the event may lie that it is about. */
const MOST_DAYS_AGO = 20;

/** From an export, while LAPOR waits for the office. */
export const observeWaiting: Beat = beat('koordinator', [0, 0], (scene) =>
  firstObservation(scene, scene.dice.pick(scene.about.officeKnown ? WAITING_STATUSES : UNVERIFIED_STATUSES)),
);

/** From an export of old cases that were worked on in LAPOR. */
export const observeSettled: Beat = beat('koordinator', [0, 0], (scene) =>
  firstObservation(scene, scene.dice.weighted(SETTLED_STATUSES, ({ weight }) => weight).status),
);

/** A later export says that LAPOR closed it, perhaps with the reporter's stars. */
export const observeClosed: Beat = beat('koordinator', [1, 20], (scene) => {
  const rating = scene.dice.chance(0.3) ? scene.dice.between(1, 5) : null;
  return laterObservation(scene, scene.dice.pick(CLOSED_STATUSES), rating);
});

/**
 * Written down at the counter, on the phone or from a letter; a letter often some days after it came. In an office it
 * belongs to that office; at the coordinator's it waits for the disposition.
 */
export const register = (role: Role): Beat => beat(role, [0, 0], registered);

function registered(scene: Scene): ComplaintCommandOf<'register'> {
  const { about, dice, moment } = scene;
  const { origin } = about;
  if (origin === 'lapor') throw new Error('a LAPOR report is not registered by hand');
  const daysAgo = origin === 'surat' && dice.chance(0.4) ? dice.between(1, 4) : 0;
  const on = addDays(civilDateOfDay(moment.day), -daysAgo);
  return {
    kind: 'register',
    origin,
    ...(daysAgo > 0 ? { on } : {}),
    ...(dice.chance(0.75) ? { occurredOn: addDays(on, -dice.between(0, MOST_DAYS_AGO)) } : {}),
    ...(about.officeKnown ? { officeId: about.office.id } : {}),
    personal: {
      ...(daysAgo > 0 ? { backdateReason: scene.say(PHRASES.backdateReasons) } : {}),
      ...registrationOf(scene),
    },
  };
}

function registrationOf({ about, dice, say }: Scene): ComplaintCommandOf<'register'>['personal'] {
  const { reporter, place, words } = about;
  return {
    title: words.title,
    text: words.text,
    ...(dice.chance(0.9) ? { reporterName: reporter.name } : {}),
    ...(dice.chance(0.6) ? { identityNumber: reporter.identityNumber } : {}),
    ...(dice.chance(0.8)
      ? { address: `${place.street}, ${place.village}, Kecamatan ${place.district}` }
      : {}),
    ...(dice.chance(0.8) ? { contact: reporter.phone } : {}),
    ...(dice.chance(0.85) ? { place: `${place.street}, ${place.village}` } : {}),
    ...(dice.chance(0.8) ? { asked: say(PHRASES.demands) } : {}),
  };
}

/** The reporter brings what was missing, and remembers an earlier day. */
export const complete: Beat = beat('penghubung', [1, 5], ({ about, dice, state, say }) => {
  if (state.registration === null) throw new Error(`${state.id} was not registered by hand`);
  return {
    kind: 'complete-registration',
    occurredOn: addDays(state.registration.receivedOn, -dice.between(MOST_DAYS_AGO + 1, 2 * MOST_DAYS_AGO)),
    personal: {
      reporterName: about.reporter.name,
      address: `${about.place.street}, ${about.place.village}, Kecamatan ${about.place.district}`,
      place: `${about.place.street}, ${about.place.village}`,
      asked: say(PHRASES.demands),
    },
  };
});

/** Somebody typed the paper complaint into LAPOR, so that it has a number now. */
export const linkLapor: Beat = beat('admin', [1, 4], ({ about }) => ({
  kind: 'link-lapor',
  laporId: about.laporId,
  personal: {},
}));
