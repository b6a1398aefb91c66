import { enter, expect, test } from '#tests/e2e/support/joined-desks.ts';
import { openView } from '#tests/e2e/support/queue.ts';

// A browser of its own for each PC.
test.describe('two PCs and a hub', { tag: '@browser' }, () => {
  test('[UI-63] what is recorded on one PC shows in the window of the other by itself', async ({ newPc }) => {
    const office = await newPc({ people: ['sari'], name: 'PC Sari' });
    const coordinator = await newPc({ people: ['maya'], name: 'PC Maya' });
    const page = await coordinator.open();
    await enter(page, 'maya');
    expect(await openView(page, 'Semua laporan')).toBe(0);
    await office.open();
    const about = { origin: 'surat', officeId: '416', title: 'Lampu jalan padam', text: 'Lampu padam.' };
    office.meja('sari', 'act', 'baru', 'register', '--input', JSON.stringify(about));
    await expect(page.getByRole('row').filter({ hasText: 'Lampu jalan padam' })).toBeVisible();
  });
});
