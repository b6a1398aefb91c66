import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Identity } from '#contract/window/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ActDialog } from '#renderer/screens/case/acts/act-dialog.tsx';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Perform } from '#renderer/screens/case/acts/use-perform.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { PrintedSheet } from '#renderer/screens/case/print/printed-sheet.tsx';
import type { SheetOrder } from '#renderer/screens/case/print/sheet-order.ts';

type Props = {
  readonly asked: AskedAct | null;
  readonly perform: Perform;
  readonly onClose: () => void;
  readonly onIdentity: (identity: Identity) => void;
};

/** The dialog of the act that was asked for, and what comes of it besides the record. */
export function CaseDialogs({ asked, perform, onClose, onIdentity }: Props) {
  const desk = useDesk();
  const queries = useQueryClient();
  const { view } = useBench();
  const [order, setOrder] = useState<SheetOrder | null>(null);
  const run = async (act: AskedAct, input: Record<string, unknown>): Promise<void> => {
    if (act === 'reveal-identity') {
      onIdentity(await desk.complaint.reveal({ id: view.item.id, reason: String(input.reason) }));
      await queries.invalidateQueries({ queryKey: ['case'] });
      return;
    }
    await perform(act, input);
    if (act === 'record-export') {
      setOrder({ purpose: String(input.purpose), revealed: input.revealed === true });
    }
  };
  return (
    <>
      {asked === null ? null : (
        <ActDialog key={asked} act={asked} onDo={(input) => run(asked, input)} onClose={onClose} />
      )}
      {order === null ? null : <PrintedSheet order={order} onPrinted={() => setOrder(null)} />}
    </>
  );
}
