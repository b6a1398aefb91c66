import { describe, expect, test } from 'vitest';
import { removeTemporaries, writeDurably } from '#main/store/durable-file.ts';
import { FakeDisk, type Survival } from '#tests/support/fake-disk.ts';
import { type Faults, PowerCut, powerCutFiles } from '#tests/support/power-cut-files.ts';

const PATH = '/data/picture.json';
const SURVIVALS: readonly Survival[] = (['lost', 'kept', 'torn', 'holes'] as const).flatMap((content) =>
  (['lost', 'kept', 'some'] as const).map((names) => ({ content, names, seed: 7 })),
);
const contentOf = (disk: FakeDisk): string => Buffer.from(disk.file(PATH).bytes).toString();

async function diskWith(text: string): Promise<FakeDisk> {
  const disk = FakeDisk.withFolder('/data');
  await writeDurably(powerCutFiles(disk), PATH, Buffer.from(text));
  return disk;
}

const write = (disk: FakeDisk, faults: Faults): Promise<void> =>
  writeDurably(powerCutFiles(disk, faults), PATH, Buffer.from('the new content'));

describe('writing a whole file', () => {
  test('[JR-17] power cut before any call leaves the old or the new content; once told, the new', async () => {
    for (let cutAt = 0, told = false; !told; cutAt += 1) {
      const disk = await diskWith('the old content');
      told = await write(disk, { cutAt }).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(PowerCut);
          return false;
        },
      );
      const allowed = told ? ['the new content'] : ['the old content', 'the new content'];
      for (const survival of SURVIVALS) expect(allowed).toContain(contentOf(disk.afterPowerCut(survival)));
    }
  });

  test.each(['ENOSPC', 'EIO'])(
    '[JR-17] a failure of any call is told, and the file stays whole (%s)',
    async (errno) => {
      const calls = powerCutFiles(await diskWith('the old content'));
      await writeDurably(calls, PATH, Buffer.from('x'));
      for (let failAt = 0; failAt < calls.calls.length; failAt += 1) {
        const disk = await diskWith('the old content');
        const code = errno === 'EIO' ? 'disk-gagal' : 'disk-penuh';
        const writing = write(disk, { fail: (_, number) => (number === failAt ? errno : null) });
        await expect(writing).rejects.toMatchObject({ code, errno, path: PATH });
        expect(['the old content', 'the new content']).toContain(contentOf(disk));
        expect(disk.names('/data')).toEqual(['picture.json']);
        await write(disk, {});
        expect(contentOf(disk)).toBe('the new content');
      }
    },
  );

  test.each(['EPERM', 'EBUSY', 'EACCES'])(
    '[JR-17] a rename that another program holds up is tried again (%s)',
    async (errno) => {
      const disk = await diskWith('the old content');
      let held = 3;
      await write(disk, { fail: ({ op }) => (op === 'rename' && held-- > 0 ? errno : null) });
      expect(contentOf(disk)).toBe('the new content');
    },
  );

  test('[JR-17] a rename that stays held up is told after some two seconds; the old content stays', async () => {
    const disk = await diskWith('the old content');
    const writing = write(disk, { fail: ({ op }) => (op === 'rename' ? 'EBUSY' : null) });
    await expect(writing).rejects.toMatchObject({ code: 'berkas-terkunci', errno: 'EBUSY', path: PATH });
    expect(contentOf(disk)).toBe('the old content');
    expect(disk.names('/data')).toEqual(['picture.json']);
  });

  test('[JR-17] what a power cut left of it is removed at opening, and nothing else', async () => {
    const disk = await diskWith('the old content');
    await expect(write(disk, { cutAt: 2 })).rejects.toThrow(PowerCut);
    disk.openOrCreate('/data/notes.tmp');
    expect(disk.names('/data')).toHaveLength(3);
    await removeTemporaries(powerCutFiles(disk), '/data');
    expect(disk.names('/data')).toEqual(['notes.tmp', 'picture.json']);
  });
});
