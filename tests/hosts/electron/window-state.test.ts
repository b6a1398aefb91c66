import { describe, expect, test } from 'vitest';
import { splitArgv } from '#main/hosts/electron/split-argv.ts';
import { parseWindowState, visibleOn } from '#main/hosts/electron/window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };
const PLACE = { x: 100, y: 60, width: 1000, height: 600, maximized: false };

describe('where the window opens', () => {
  test('[EL-9] where it last stood', () => {
    expect(visibleOn([SCREEN], parseWindowState(JSON.stringify(PLACE)))).toEqual(PLACE);
  });

  test.each([
    ['nothing was kept', null],
    ['the file is damaged', '{"x":1'],
    ['the file is of another kind', '{"x":"1","y":2}'],
    ['the window would be too small to use', JSON.stringify({ ...PLACE, width: 20 })],
    ['numbers are not whole', JSON.stringify({ ...PLACE, x: 0.5 })],
  ])('[EL-9] where the system likes, when %s', (_why, text) => {
    expect(parseWindowState(text)).toBeNull();
  });

  test('[EL-9] not on a monitor that is gone', () => {
    const there = { ...PLACE, x: 1400 };
    const second = { x: 1366, y: 0, width: 1920, height: 1080 };
    expect(visibleOn([SCREEN, second], there)).toEqual(there);
    expect(visibleOn([SCREEN], there)).toBeNull();
  });
});

describe('the words a person gave', () => {
  test('[EL-1] stand after the program, whatever switches Chromium got before it', () => {
    expect(splitArgv(['electron', '--inspect=0', '/desk', '--data', 'x'], false)).toEqual({
      program: ['electron', '--inspect=0', '/desk'],
      words: ['--data', 'x'],
    });
    expect(splitArgv(['MejaAduan.exe', '--latihan'], true)).toEqual({
      program: ['MejaAduan.exe'],
      words: ['--latihan'],
    });
  });
});
