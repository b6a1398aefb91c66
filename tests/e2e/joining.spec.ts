import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter, expect, test } from '#tests/e2e/support/joined-desks.ts';
import {
  chooseInvitation,
  look,
  meetHub,
  openJoining,
  previewed,
  sayYes,
  typeInvitation,
} from '#tests/e2e/support/joining.ts';
import { act, said, writeAnswer } from '#tests/e2e/support/work.ts';

type Waiting = { readonly stepId: string; readonly words: string };
type Shown = { readonly id: string; readonly timeline: readonly unknown[] };

/**
 * Two desks end with the same history, of more than so many steps. A desk meets by itself too, so that a meeting that is
 * asked for may have begun before the other desk's step was there: it is asked for again.
 */
async function bothHave(meet: () => Promise<readonly [Shown, Shown]>, steps: number): Promise<void> {
  await expect(async () => {
    const [here, there] = await meet();
    expect(here.timeline.length).toBeGreaterThan(steps);
    expect(here.timeline).toEqual(there.timeline);
  }).toPass({ timeout: 60_000 });
}

// A browser of its own for each PC.
test.describe('joining a hub on screen', { tag: '@browser' }, () => {
  test('[UI-64] two new PCs join, one by the picture of a QR, one by code; apart they edit one report, and end with one history', async ({
    hub,
    newPc,
  }) => {
    const picture = join(hub.folder, 'undangan.png');
    await hub.admin('invite', 'sari', '--qr-file', picture);
    const [one, other] = [await newPc({ people: [], name: 'A' }), await newPc({ people: [], name: 'B' })];

    const office = await one.open();
    await openJoining(office);
    await chooseInvitation(office, picture);
    await office.getByRole('textbox', { name: 'Nama PC ini' }).fill('PC Sari');
    await look(office);
    expect(await previewed(office, 'Laporan di PC ini')).toBe('0');
    await sayYes(office, 'sari');
    await enter(office, 'sari');

    const coordinator = await other.open();
    await openJoining(coordinator);
    const { code } = JSON.parse(await hub.invite('maya', 'budi'));
    await typeInvitation(coordinator, '2222-2222-2222-2222-2222', hub.address);
    await coordinator.getByRole('button', { name: 'Lihat apa yang akan terjadi' }).click();
    await expect(coordinator.getByRole('alert')).toContainText('Pusat tidak mengenal undangan ini');
    await typeInvitation(coordinator, code, hub.address);
    await look(coordinator);
    await sayYes(coordinator, 'maya', 'budi');
    await enter(coordinator, 'maya');

    const about = { origin: 'surat', officeId: '416', title: 'Lampu padam', text: 'Padam.' };
    const { id } = one.meja('sari', 'act', 'baru', 'register', '--input', JSON.stringify(about)) as Shown;
    one.meja('sari', 'act', id, 'handle');
    await meetHub(office);
    await meetHub(coordinator);

    await hub.stop();
    const draft = (text: string) => ['act', id, 'draft-answer', '--input', JSON.stringify({ text })];
    one.meja('sari', ...draft('Draf dari loket.'));
    other.meja('maya', ...draft('Draf dari koordinator.'));
    other.meja('maya', 'act', id, 'note', '--input', JSON.stringify({ text: 'Sudah ditelepon.' }));
    await hub.start();
    await meetHub(office);
    await meetHub(coordinator);
    // Whoever met the hub first has the answer; the other is asked.
    const asked = (
      [
        [one, 'sari'],
        [other, 'maya'],
      ] as const
    ).flatMap(([pc, who]) =>
      (pc.meja(who, 'sync', 'decisions') as readonly Waiting[]).map((waiting) => ({ pc, who, ...waiting })),
    );
    expect(asked.map(({ words }) => words)).toEqual([expect.stringMatching(/^Draf dari/)]);
    for (const { pc, who, stepId } of asked) pc.meja(who, 'sync', 'settle', stepId, '--how', 'catatan');
    await bothHave(async () => {
      await meetHub(coordinator);
      await meetHub(office);
      return [one.meja('sari', 'show', id) as Shown, other.meja('maya', 'show', id) as Shown];
    }, 4);
  });

  test('[UI-65] a report that was disposed is answered with no line on one PC, approved on another, and sent', async ({
    hub,
    newPc,
  }) => {
    const [one, other] = [
      await newPc({ people: ['sari'], name: 'PC Sari' }),
      await newPc({ people: ['maya', 'budi'], name: 'PC Dinas' }),
    ];
    const about = { origin: 'surat', title: 'Lampu padam', text: 'Padam.' };
    const { id } = other.meja('maya', 'act', 'baru', 'register', '--input', JSON.stringify(about)) as Shown;
    const to = { officeId: '416', officeName: 'Dinas Kesehatan' };
    other.meja('maya', 'act', id, 'dispose', '--input', JSON.stringify(to));
    other.meja('maya', 'sync', 'now');

    const office = await one.open();
    await enter(office, 'sari');
    await meetHub(office);
    await hub.stop();
    await office.evaluate(`window.location.hash = '#/laporan/${encodeURIComponent(id)}'`);
    await act(office, { button: 'Kelola sendiri', title: 'Kelola sendiri' });
    await said(office, 'Laporan masuk tahap proses.');
    await writeAnswer(office, 'Lampu sudah diganti.', 'Teks jawaban');
    await act(office, { button: 'Ajukan', title: 'Ajukan jawaban untuk disetujui' });
    await said(office, 'Jawaban diajukan dan menunggu persetujuan atasan.');
    await hub.start();
    await meetHub(office);

    const head = await other.open();
    await enter(head, 'budi');
    await meetHub(head);
    await head.evaluate(`window.location.hash = '#/laporan/${encodeURIComponent(id)}'`);
    await act(head, { button: 'Setujui', title: 'Setujui jawaban', confirm: 'Setujui teks ini' });
    await said(head, 'Jawaban disetujui dan siap dikirim.');
    await meetHub(head);
    await meetHub(office);
    await office.evaluate(`window.location.hash = '#/laporan/${encodeURIComponent(id)}'`);
    await office.getByRole('button', { name: 'Salin teks' }).click();
    await act(office, { button: 'Catat terkirim', title: 'Catat jawaban terkirim' });
    await said(office, 'Jawaban dicatat terkirim. Laporan menunggu pelapor.');
    await bothHave(async () => {
      await meetHub(office);
      await meetHub(head);
      return [one.meja('sari', 'show', id) as Shown, other.meja('budi', 'show', id) as Shown];
    }, 5);
  });

  test('[UI-66] a desk with work of its own sees what joining would do, may say no, and a coordinator invites on screen', async ({
    hub,
    newPc,
  }) => {
    const coordinatorPc = await newPc({ people: ['maya'], name: 'PC Maya' });
    const coordinator = await coordinatorPc.open();
    await enter(coordinator, 'maya');
    await coordinator.evaluate("window.location.hash = '#/pengaturan/pusat'");
    await coordinator.getByRole('checkbox', { name: /^Sari Wulandari/ }).check();
    await coordinator.getByRole('button', { name: 'Buat undangan' }).click();
    await expect(coordinator.getByRole('img', { name: 'QR undangan' })).toBeVisible();
    const saved = coordinator.waitForEvent('download');
    await coordinator.getByRole('button', { name: 'Simpan berkas' }).click();
    const file = join(hub.folder, 'undangan.json');
    await (await saved).saveAs(file);
    const shot = join(hub.folder, 'layar.png');
    writeFileSync(shot, await coordinator.getByRole('img', { name: 'QR undangan' }).screenshot());

    const pc = await newPc({ people: [], name: 'PC Sari', from: 'lapor' });
    const page = await pc.open();
    await enter(page, 'sari');
    await page.evaluate("window.location.hash = '#/pengaturan/pusat'");
    await chooseInvitation(page, shot);
    await look(page);
    expect(Number(await previewed(page, 'Laporan di PC ini'))).toBeGreaterThan(0);
    expect(await previewed(page, 'juga ada di pusat')).toBe('0');
    await page.getByRole('button', { name: 'Batal' }).click();
    await expect(page.getByText('Tidak jadi bergabung. Undangannya dapat dipakai lagi.')).toBeVisible();
    await chooseInvitation(page, file);
    await look(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Bergabung dengan Pemkab Contoh?' })).toBeVisible();
    await sayYes(page, 'sari');
    await enter(page, 'sari');
    await meetHub(page);
    await expect(page.getByText('Sari Wulandari (Admin OPD, Dinas Kesehatan)')).toBeVisible();
  });
});
