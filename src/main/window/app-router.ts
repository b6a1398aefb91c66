import { hostname } from 'node:os';
import type { AppState } from '#contract/window/app.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';
import { serially } from '#main/store/serially.ts';
import { notSignedIn, refusedWith } from '#main/window/base.ts';
import { changesOf, type Hearer } from '#main/window/changes.ts';
import { insiderCalls, isInside } from '#main/window/insider.ts';
import type { Session } from '#main/window/session.ts';
import { isSetUp, setUp } from '#main/window/set-up.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/**
 * The window itself. `state` and `preferences` always answer; the others too while nobody is set up, then only who is
 * signed in.
 */
export function appRouter(parts: WindowParts) {
  const { desk, calls, host, preferences } = parts;
  const inTurn = serially();
  const { app: anybody } = calls.open;
  const isIn = (session: Session): boolean => isInside(desk, session);
  const { app: insider } = insiderCalls(desk, calls);
  const hearerAt = (session: Session): Hearer => ({
    mayHear: () => isIn(session),
    onTurn: session.listen,
    known: (ids) => {
      const actor = session.actor();
      return actor === null ? ids : ids.filter(mayKnowOf(desk, actor));
    },
    refusal: notSignedIn,
  });
  return anybody.router({
    state: anybody.state.handler(() => stateOf(parts)),
    preferences: anybody.preferences.handler(() => preferences.now()),
    setUp: anybody.setUp.handler(async ({ context, input }) => {
      const person = await inTurn(() => setUp(desk, input));
      context.session.enter(person, await desk.rahasia.enter(person.personId, input.pin));
      return { personId: person.personId, role: person.role };
    }),
    train: insider.train.handler(async () => ({ link: await host.startTraining() })),
    changes: insider.changes.handler(({ context, signal }) =>
      changesOf(desk.changes, hearerAt(context.session), signal),
    ),
    savePreferences: insider.savePreferences.handler(({ input }) => preferences.save(input)),
    choose: insider.choose.handler(async ({ input }) => {
      if (host.choosePath === undefined) return { offered: false, path: null };
      return { offered: true, path: await host.choosePath(input.what) };
    }),
    openInLapor: insider.openInLapor.handler(async ({ input }) => {
      const url = `https://www.lapor.go.id/pengaduan/${input.laporId}`;
      if (!isTrustedOutside(url))
        throw refusedWith('masukan-tidak-sah', { command: 'openInLapor', detail: url });
      return { opened: await host.openOutside(url), url };
    }),
  });
}

function stateOf({ desk, host, training, notices }: WindowParts): AppState {
  return {
    version: host.version,
    door: host.door,
    training,
    setUp: isSetUp(desk),
    folder: desk.folder,
    computer: hostname(),
    today: desk.settings.dayOf(desk.now()),
    zone: desk.settings.state().zone,
    notices: notices(),
  };
}
