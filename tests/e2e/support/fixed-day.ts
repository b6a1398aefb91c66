const SHIM = new URL('../../../scripts/other-clock.mjs', import.meta.url).href;
/** A Thursday in a year with a calendar. */
const BEGIN = '2026-11-26T10:00:00+07:00';

/**
 * Walks begin at this moment on whatever day they are run, since a made-up queue has other cases on other days. The clock
 * runs on from there; the page asks its desk what day it is. Holds for every program that is started from here on.
 */
export function beginOnAFixedDay(): void {
  if (process.env.MEJA_UJI_JAM !== undefined) return;
  const by = String(Date.parse(BEGIN) - Date.now());
  Object.assign(process.env, { MEJA_UJI_JAM: by, MEJA_UJI_BERKAS: by });
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${SHIM}`.trim();
}
