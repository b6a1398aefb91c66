import GlobalStyles from '@mui/material/GlobalStyles';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { CaseSheet } from '#renderer/screens/case/print/case-sheet.tsx';
import type { SheetOrder } from '#renderer/screens/case/print/sheet-order.ts';

type Props = { readonly order: SheetOrder; readonly onPrinted: () => void };

/** Puts the case sheet on paper in place of the window: on the screen nothing of it is seen. */
export function PrintedSheet({ order, onPrinted }: Props) {
  const printed = useRef(onPrinted);
  printed.current = onPrinted;
  useEffect(() => {
    const done = (): void => printed.current();
    window.addEventListener('afterprint', done);
    // The sheet must have been laid out; the dialog that asked for it is gone by then.
    const wait = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(wait);
      window.removeEventListener('afterprint', done);
    };
  }, []);
  return createPortal(
    <>
      <GlobalStyles styles={onPaper} />
      <div data-case-sheet="">
        <CaseSheet order={order} />
      </div>
    </>,
    document.body,
  );
}

const onPaper = {
  '@media screen': { '[data-case-sheet]': { display: 'none' } },
  '@media print': {
    '@page': { margin: '16mm' },
    'body > *:not([data-case-sheet])': { display: 'none !important' },
    'html, body': { height: 'auto', overflow: 'visible', background: '#fff', colorScheme: 'light' },
    '[data-case-sheet]': { color: '#000', fontSize: '10pt', lineHeight: 1.4 },
    '[data-case-sheet] h1': { fontSize: '15pt', margin: '0 0 2mm' },
    '[data-case-sheet] h2': {
      fontSize: '11.5pt',
      margin: '5mm 0 1.5mm',
      borderBottom: '1px solid #000',
      breakAfter: 'avoid',
    },
    '[data-case-sheet] h3': { fontSize: '10pt', margin: '3mm 0 1mm', breakAfter: 'avoid' },
    '[data-case-sheet] p': { margin: '0 0 1.5mm', whiteSpace: 'pre-wrap' },
    '[data-case-sheet] dl': {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      columnGap: '4mm',
      margin: 0,
    },
    '[data-case-sheet] dt': { fontWeight: 600 },
    '[data-case-sheet] dd': { margin: 0, whiteSpace: 'pre-wrap' },
    '[data-case-sheet] table': { borderCollapse: 'collapse', width: '100%' },
    '[data-case-sheet] td, [data-case-sheet] th': {
      border: '1px solid #888',
      padding: '0.6mm 1.5mm',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '[data-case-sheet] tr, [data-case-sheet] li': { breakInside: 'avoid' },
    '[data-case-sheet] ol': { paddingLeft: '6mm', margin: 0 },
    '[data-case-sheet] [data-days]': { padding: 0, listStyle: 'none', columns: 3, fontSize: '8pt' },
  },
} as const;
