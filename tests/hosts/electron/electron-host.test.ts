import { describe, expect, test } from 'vitest';
import type { ElectronApi, WindowApi } from '#main/hosts/electron/electron-api.ts';
import { electronHost } from '#main/hosts/electron/electron-host.ts';

/** Electron as far as the window's calls use it, with a window that is in front or not. */
function hostWith({ focused = false, chosen = null as string | null } = {}) {
  const said: string[] = [];
  const asked: object[] = [];
  const window = {
    isFocused: () => focused,
    isMinimized: () => true,
    restore: () => said.push('restore'),
    show: () => said.push('show'),
    focus: () => said.push('focus'),
  } as unknown as WindowApi;
  const electron = {
    shell: { openExternal: async (url: string) => void said.push(url) },
    dialog: {
      showOpenDialog: async (options: object) => {
        asked.push(options);
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
    },
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
  return { host, said, asked };
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
});
