import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import { openDesk } from '#main/desk/open-desk.ts';
import { fingerprintAt } from '#main/net/pinned-fetch.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint } from '#main/store/replica.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { keepTyped } from '#main/window/typed-text.ts';
import { threadWorkers } from '#main/work/thread-workers.ts';

/**
 * A desk that works until it is killed: `steps FOLDER` records notes for ever and tells each one that was acknowledged;
 * `import FOLDER FILE` imports a file and tells when it was done; `type FOLDER` types an answer letter by letter and tells
 * the length of each text that was kept. Built to `out/tests/kill-driver.js`.
 */
const [mode = '', folder = '', file = ''] = process.argv.slice(2);
const tell = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const desk = await openDesk({
  files: nodeFiles,
  shred: shredFile,
  folder,
  protector: plainFileProtector,
  fingerprint: folderFingerprint,
  link: linkFile,
  clock: Date.now,
  monotonic: () => performance.now(),
  fileTime: async () => null,
  random: randomBytes,
  workers: threadWorkers(`${process.cwd()}/out/node/work-thread.js`),
  reachHub,
  fingerprintAt,
  onNotice: ({ kind }) => tell(`notice ${kind}`),
});
tell('open');

if (mode === 'import') {
  const preview = await desk.imports.preview(NOBODY_YET, { path: file, modifiedAt: desk.now() });
  tell('preview');
  await desk.imports.confirm(NOBODY_YET, preview);
  tell('imported');
  await desk.close();
  tell('closed');
} else if (mode === 'type') {
  const register = { origin: 'surat', title: 'Uji', text: 'Isi' };
  const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', register);
  for (let text = 'k'; ; text += 'k') {
    const entry = await desk.complaints.find(NOBODY_YET, id);
    if (entry === null) throw new Error(`the case ${id} is gone`);
    await keepTyped(desk, NOBODY_YET, entry, 'jawaban', text);
    tell(`typed ${id} ${text.length}`);
  }
} else {
  for (;;) {
    const register = { origin: 'surat', title: 'Uji', text: 'Isi' };
    const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', register);
    tell(`case ${id}`);
    for (let count = 0; count < 6; count += 1) {
      const text = randomBytes(6).toString('hex');
      await desk.complaints.act(NOBODY_YET, id, 'note', { text });
      tell(`note ${id} ${text}`);
    }
    // Saving is where most files change at once.
    await desk.save();
    tell('saved');
  }
}
