import type { Page } from '@playwright/test';
import { barriersOn } from '#tests/e2e/support/barriers.ts';
import { fits } from '#tests/e2e/support/fits.ts';
import { enter, expect, test } from '#tests/e2e/support/joined-desks.ts';
import { meetHub } from '#tests/e2e/support/joining.ts';
import { goTo } from '#tests/e2e/support/visit.ts';

/** No barrier in both themes, and nothing out of place. */
async function looksWell(page: Page, name: string): Promise<void> {
  expect.soft(await barriersOn(page), name).toEqual([]);
  await fits(page, name);
}

type Shown = { readonly id: string };
const json = (value: unknown): readonly string[] => ['--input', JSON.stringify(value)];

// A browser of its own for each PC.
test.describe('the screens of meeting a hub', { tag: '@browser' }, () => {
  test('[UI-98] what waits, what changed and what has to be decided are read and settled in the window', async ({
    hub,
    newPc,
  }) => {
    test.setTimeout(240_000);
    const [one, other, foreign] = [
      await newPc({ people: ['sari'], name: 'PC Sari' }),
      await newPc({ people: ['maya'], name: 'PC Maya' }),
      await newPc({ people: ['tono'], name: 'PC Tono' }),
    ];
    const office = await one.open();
    await enter(office, 'sari');
    const about = { origin: 'surat', officeId: '416', title: 'Lampu padam', text: 'Padam.' };
    const { id } = one.meja('sari', 'act', 'baru', 'register', ...json(about)) as Shown;
    one.meja('sari', 'act', id, 'handle');
    await meetHub(office);
    other.meja('maya', 'sync', 'now');

    await hub.stop();
    one.meja('sari', 'act', id, 'draft-answer', ...json({ text: 'Lampu diganti hari ini.' }));
    other.meja('maya', 'act', id, 'draft-answer', ...json({ text: 'Lampu diperbaiki besok pagi.' }));
    await goTo(office, 'sinkron/keluar');
    await expect(office.getByRole('main')).toContainText('Lampu padam');
    await expect(office.getByRole('button', { name: /^Luring, 1 menunggu/ })).toBeVisible();
    await looksWell(office, 'outbox');

    await hub.start();
    const road = { ...about, officeId: '502', title: 'Jalan rusak' };
    const { id: roadId } = foreign.meja('tono', 'act', 'baru', 'register', ...json(road)) as Shown;
    foreign.meja('tono', 'sync', 'now');
    // Written after the right ended, on a PC that has not heard of it.
    await hub.admin('person', 'end', 'tono');
    foreign.meja('tono', 'act', roadId, 'note', ...json({ text: 'Aspal sudah dipesan.' }));
    foreign.meja('tono', 'sync', 'now');
    await meetHub(office);
    // Its window opens only now, so that the office's draft is the earlier one at the hub.
    const coordinator = await other.open();
    await enter(coordinator, 'maya');
    await meetHub(coordinator);
    await goTo(coordinator, 'sinkron/keputusan');
    await expect(coordinator.getByRole('main')).toContainText('Lampu diperbaiki besok pagi.');
    await expect(coordinator.getByRole('main')).toContainText('Hak penulisnya sudah berakhir');
    await looksWell(coordinator, 'decisions');
    await coordinator.getByRole('button', { name: 'Simpan sebagai catatan' }).click();
    await expect(coordinator.getByText('Disimpan sebagai catatan pada laporan.')).toBeVisible();
    await coordinator.getByRole('button', { name: 'Terima ke riwayat' }).click();
    await expect(coordinator.getByText('Diterima ke riwayat.')).toBeVisible();
    await expect(coordinator.getByText('Tidak ada yang perlu diputuskan')).toBeVisible();
    await looksWell(coordinator, 'nothing to decide');
    await meetHub(coordinator);
    await meetHub(office);
    await goTo(office, 'sinkron/berubah');
    await expect(office.getByRole('main')).toContainText('Diubah orang lain');
    await looksWell(office, 'what changed');
  });
});
