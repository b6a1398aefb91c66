import { describe, expect, test } from 'vitest';
import { readStartOptions } from '#main/hosts/start-options.ts';

describe('the words after npm start', () => {
  test('[BR-1] what each means; --no-open means browser mode', () => {
    expect(readStartOptions([])).toEqual({
      ok: true,
      options: { browser: false, open: true, data: null, port: 0, training: false, help: false },
    });
    expect(readStartOptions(['--no-open', '--data', 'coba', '--port=8123', '--latihan'])).toEqual({
      ok: true,
      options: { browser: true, open: false, data: 'coba', port: 8123, training: true, help: false },
    });
    expect(readStartOptions(['--browser', '-h'])).toMatchObject({
      options: { browser: true, open: true, help: true },
    });
  });

  test('[BR-23] what it does not know is named', () => {
    const wrong = [
      ['--apa'],
      ['data'],
      ['--port', 'x'],
      ['--port', '65536'],
      ['--port', '-1'],
      ['--data', ''],
    ];
    for (const words of [...wrong, ['--data'], ['--port'], ['--browser=ya']]) {
      const read = readStartOptions(words);
      expect([words, read.ok]).toEqual([words, false]);
    }
  });
});
