import { readFileSync } from 'node:fs';
import { enter, expect, test } from '#tests/e2e/support/joined-desks.ts';

// A browser of its own for each PC.
test.describe('a PC without a line to its hub', { tag: '@browser' }, () => {
  test('[UI-97] what waits goes to the hub as a file, and its answer comes back as one', async ({
    hub,
    newPc,
  }) => {
    const pc = await newPc({ people: ['sari'], name: 'PC Sari' });
    await hub.stop();
    const page = await pc.open();
    await enter(page, 'sari');
    const about = { origin: 'surat', officeId: '416', title: 'Lampu jalan padam', text: 'Lampu padam.' };
    pc.meja('sari', 'act', 'baru', 'register', '--input', JSON.stringify(about));
    await page.getByRole('link', { name: /Kotak keluar/ }).click();
    await expect(page.getByText('1 catatan menunggu')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Buat berkas untuk pusat' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^untuk-pusat-.*\.titipan$/);
    const up = test.info().outputPath(file.suggestedFilename());
    await file.saveAs(up);
    await expect(page.getByRole('status').filter({ hasText: '1 catatan, 0 lampiran' })).toBeVisible();

    await hub.admin('bundle', up, '--out', `${up}.balasan.titipan`);
    const answer = { name: 'balasan.titipan', mimeType: '', buffer: readFileSync(`${up}.balasan.titipan`) };
    const input = page.getByLabel('Berkas titipan dari pusat');
    await input.setInputFiles(answer);
    await expect(page.getByText('1 catatan PC ini sudah diterima pusat')).toBeVisible();
    await expect(page.getByText('Tidak ada yang menunggu dikirim')).toBeVisible();
    await input.setInputFiles(answer);
    await expect(
      page.getByText('Tidak ada yang baru dalam berkas ini; tidak ada yang berubah.'),
    ).toBeVisible();
    await input.setInputFiles({ ...answer, buffer: answer.buffer.subarray(0, 300) });
    await expect(page.getByRole('alert')).toContainText('ujungnya hilang');
  });
});
