import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ElectronApi, WindowApi } from '#main/hosts/electron/electron-api.ts';
import { electronHost } from '#main/hosts/electron/electron-host.ts';

/** Electron as far as the window's calls use it, with a window that is in front or not. */
function hostWith({ focused = false, chosen = null as string | null } = {}) {
  const said: string[] = [];
  const asked: object[] = [];
  const marks: { readonly picture: Buffer | null; readonly words: string }[] = [];
  const window = {
    isFocused: () => focused,
    isMinimized: () => true,
    restore: () => said.push('restore'),
    show: () => said.push('show'),
    focus: () => said.push('focus'),
    setOverlayIcon: (picture: { readonly bytes: Buffer } | null, words: string) => {
      marks.push({ picture: picture?.bytes ?? null, words });
    },
  } as unknown as WindowApi;
  const electron = {
    shell: { openExternal: async (url: string) => void said.push(url) },
    dialog: {
      showOpenDialog: async (options: object) => {
        asked.push(options);
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
    },
    app: { setBadgeCount: (count: number) => said.push(`badge ${count}`) },
    nativeImage: { createFromBuffer: (bytes: Buffer) => ({ bytes }) },
    Notification: class {
      constructor(private readonly options: { readonly title: string }) {}
      on(): void {}
      show(): void {
        said.push(`notice: ${this.options.title}`);
      }
    },
  } as unknown as ElectronApi;
  const host = electronHost(electron, {
    version: '1',
    window: () => window,
    startTraining: async () => void said.push('training'),
  });
  return { host, said, asked, marks };
}

describe('what the window’s calls have from Electron', () => {
  test('[EL-10] dialogs ask in Indonesian, for a folder or an export; choosing nothing is an answer', async () => {
    const { host, asked } = hostWith({ chosen: '/data/ekspor.xlsx' });
    expect(await host.choosePath?.('ekspor')).toBe('/data/ekspor.xlsx');
    await host.choosePath?.('folder');
    expect(asked).toMatchObject([{ title: 'Pilih berkas ekspor LAPOR' }, { title: 'Pilih folder' }]);
    expect(await hostWith().host.choosePath?.('folder')).toBeNull();
  });

  test('[EL-10] a notice comes only while the window is not in front', () => {
    const away = hostWith();
    away.host.notify('Impor selesai', '20.000 baris');
    const front = hostWith({ focused: true });
    front.host.notify('Impor selesai', '20.000 baris');
    expect([away.said, front.said]).toEqual([['notice: Impor selesai'], []]);
  });

  test('[EL-8] coming to the front undoes minimizing', async () => {
    const { host, said } = hostWith();
    expect(await host.focus()).toEqual({ link: null });
    expect(said).toEqual(['restore', 'show', 'focus']);
  });

  test('[EL-8] practice opens a window of its own, so there is no link', async () => {
    const { host, said } = hostWith();
    expect(await host.startTraining()).toBeNull();
    expect(said).toEqual(['training']);
  });

  test('[RM-8] what was not read stands on the dock, and as a dot on the task bar until it was', () => {
    const { host, said, marks } = hostWith();
    host.badge(2);
    host.badge(0);
    expect(said).toEqual(['badge 2', 'badge 0']);
    expect(marks.map(({ words }) => words)).toEqual(['2 pengingat belum dibaca', '']);
    const [dot, none] = marks;
    expect(none?.picture).toBeNull();
    // A PNG of 16 by 16: its signature, its header, and rows that unpack to what they should.
    expect(dot?.picture?.subarray(1, 4).toString()).toBe('PNG');
    expect([dot?.picture?.readUInt32BE(16), dot?.picture?.readUInt32BE(20)]).toEqual([16, 16]);
    const picture = dot?.picture ?? Buffer.alloc(0);
    const at = picture.indexOf('IDAT') + 4;
    expect(inflateSync(picture.subarray(at, at + picture.readUInt32BE(at - 8))).length).toBe(16 * 65);
  });
});
