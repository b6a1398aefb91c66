import type { View } from '#domain/complaint/views.ts';
import { go } from '#renderer/app/route.ts';
import { useKeys } from '#renderer/app/use-keys.ts';

const toView = (view: View) => () => go({ screen: 'antrean', view });

/** `g`, then a letter: to a view of the queue, or to another screen. */
export function useGoKeys(): void {
  useKeys({
    'go-today': toView('hari-ini'),
    'go-late': toView('terlambat'),
    'go-due': toView('jatuh-tempo'),
    'go-new': toView('belum-ditindaklanjuti'),
    'go-approval': toView('menunggu-persetujuan'),
    'go-send': toView('siap-kirim'),
    'go-all': toView('semua'),
    'go-import': () => go({ screen: 'impor' }),
    'go-calendar': () => go({ screen: 'tenggat' }),
    'go-summary': () => go({ screen: 'ringkasan' }),
    'go-settings': () => go({ screen: 'pengaturan', tab: 'kantor' }),
    'go-decisions': () => go({ screen: 'sinkron', part: 'keputusan' }),
    'go-outbox': () => go({ screen: 'sinkron', part: 'keluar' }),
    'go-news': () => go({ screen: 'sinkron', part: 'berubah' }),
    register: () => go({ screen: 'baru' }),
  });
}
