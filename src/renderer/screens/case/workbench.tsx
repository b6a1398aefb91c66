import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { CaseView, Identity } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { AskedAct, CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import { CaseDialogs } from '#renderer/screens/case/acts/case-dialogs.tsx';
import { usePerform } from '#renderer/screens/case/acts/use-perform.ts';
import { useRefusal } from '#renderer/screens/case/acts/use-refusal.ts';
import { type Bench, BenchContext } from '#renderer/screens/case/bench-context.ts';
import { CaseHead } from '#renderer/screens/case/case-head.tsx';
import { CaseNotices } from '#renderer/screens/case/case-notices.tsx';
import { ComplaintSide } from '#renderer/screens/case/complaint/complaint-side.tsx';
import { namesOf } from '#renderer/screens/case/names.ts';
import { Timeline } from '#renderer/screens/case/timeline/timeline.tsx';
import { useCaseKeys } from '#renderer/screens/case/use-case-keys.ts';
import { useCaseTitle } from '#renderer/screens/case/use-case-title.ts';
import { Properties } from '#renderer/screens/case/work/properties.tsx';
import { WorkSide } from '#renderer/screens/case/work/work-side.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

type Props = {
  readonly view: CaseView;
  /** Why the case could not be read again; what is shown may be older. */
  readonly stale: unknown;
  readonly app: AppState;
  readonly person: Profile;
};

/** One case: the complaint on the left, the work on the right, its history below. */
export function Workbench({ view, stale, app, person }: Props) {
  const desk = useDesk();
  const { data: institution } = useQuery({
    queryKey: QUERY.institution,
    queryFn: () => desk.institution.view(),
  });
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const fileChooser = useRef<HTMLInputElement>(null);
  const perform = usePerform(view, app.today);
  const names = useMemo(() => namesOf(institution), [institution]);
  const refusal = useRefusal(view, names);
  const { tellError } = useMessages();
  const bench = useMemo<Bench>(
    () => ({
      view,
      app,
      person,
      institution,
      names,
      identity,
      refusal,
      ask: setAsked,
      act: (act: CaseAct, input) => {
        perform(act, input).catch(tellError);
      },
      hideIdentity: () => setIdentity(null),
    }),
    [view, app, person, institution, names, identity, refusal, perform, tellError],
  );
  useCaseTitle(view.item.trackingId, app.training);
  useCaseKeys(bench, () => fileChooser.current?.click());
  return (
    <BenchContext value={bench}>
      <Box sx={{ maxWidth: '110rem', mx: 'auto' }} data-screen-only="">
        <CaseHead />
        <CaseNotices stale={stale} />
        <Properties />
        <Box sx={columns}>
          <ComplaintSide fileChooser={fileChooser} />
          <WorkSide />
        </Box>
        <Box sx={{ px: 2, pb: 3 }}>
          <Timeline />
        </Box>
      </Box>
      <CaseDialogs asked={asked} perform={perform} onClose={() => setAsked(null)} onIdentity={setIdentity} />
    </BenchContext>
  );
}

/** Beside each other where there is room, below each other where there is not (200 % zoom, narrow windows). */
const columns = {
  display: 'grid',
  gap: 1.5,
  px: 2,
  pb: 1.5,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 64rem)': { gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 10fr)' },
} as const;
