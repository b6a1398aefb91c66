import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, pageWithNonce } from '#main/policy/csp.ts';
import { isLocalPath } from '#main/policy/local-path.ts';
import { mayUse, PERMISSIONS, PERMISSIONS_POLICY } from '#main/policy/permissions.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';

const NONCE = 'abcdefghijklmnopqrstuvwx';

/** Every name by which Electron's own types say that a permission may be asked for. */
function permissionsOfElectron(): readonly string[] {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const lists = types.matchAll(
    /setPermission(?:Request|Check)Handler\(handler: .*?permission: ([^)]*?), \w+:/g,
  );
  return [...lists].flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name));
}

describe('what the page may load', () => {
  test('[BR-12] scripts are our own files, styles carry the nonce, nothing else is loaded', () => {
    expect(contentSecurityPolicy(NONCE)).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${NONCE}'`,
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        'frame-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    );
    expect(contentSecurityPolicy(NONCE)).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  test('[BR-12] a nonce is long, and cannot add a directive', () => {
    for (const nonce of ['', 'short', `${NONCE}'; script-src *`, `${NONCE} x`, `${NONCE}\n`]) {
      expect(() => contentSecurityPolicy(nonce)).toThrow('nonce');
    }
    expect(pageWithNonce('<a nonce="__MEJA_NONCE__"><b nonce="__MEJA_NONCE__">', NONCE)).toBe(
      `<a nonce="${NONCE}"><b nonce="${NONCE}">`,
    );
  });
});

describe('what the page may ask for', () => {
  test('[BR-13] every permission that Electron knows has a line with its reason', () => {
    const known = permissionsOfElectron();
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter((name) => !Object.hasOwn(PERMISSIONS, name))).toEqual([]);
    expect(Object.values(PERMISSIONS).filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  test('[BR-13] only writing to the clipboard is allowed; an unknown name is not', () => {
    const allowed = Object.keys(PERMISSIONS).filter(mayUse);
    expect(allowed).toEqual(['clipboard-sanitized-write', 'clipboard-write']);
    for (const name of ['', 'toString', '__proto__', 'constructor', 'tomorrow'])
      expect(mayUse(name)).toBe(false);
    expect(PERMISSIONS_POLICY).toContain('camera=()');
    expect(PERMISSIONS_POLICY.match(/=\((?!\))[^)]*\)/g)).toEqual(['=(self)']);
    expect(PERMISSIONS_POLICY).toContain('clipboard-write=(self)');
  });
});

describe('what is opened outside', () => {
  test('[BR-14] a report of LAPOR, exactly as the program writes it', () => {
    expect(isTrustedOutside('https://www.lapor.go.id/pengaduan/1234567')).toBe(true);
    const others = [
      'http://www.lapor.go.id/pengaduan/1',
      'https://lapor.go.id/pengaduan/1',
      'https://www.lapor.go.id.evil.example/pengaduan/1',
      'https://www.lapor.go.id@evil.example/pengaduan/1',
      'https://evil.example/https://www.lapor.go.id/pengaduan/1',
      'https://www.lapor.go.id/pengaduan/',
      'https://www.lapor.go.id/pengaduan/0',
      'https://www.lapor.go.id/pengaduan/12a',
      'https://www.lapor.go.id/pengaduan/1?x=1',
      'https://www.lapor.go.id/pengaduan/1#x',
      'https://www.lapor.go.id/pengaduan/1/',
      'https://www.lapor.go.id/pengaduan/1\n',
      ' https://www.lapor.go.id/pengaduan/1',
      'https://www.lapor.go.id:444/pengaduan/1',
      'HTTPS://www.lapor.go.id/pengaduan/1',
      `https://www.lapor.go.id/pengaduan/${'1'.repeat(16)}`,
      'javascript:alert(1)',
      'file:///etc/passwd',
      '',
    ];
    expect(others.filter(isTrustedOutside)).toEqual([]);
  });
});

describe('a path that the page gives', () => {
  test('[WI-54] leads to this PC', () => {
    for (const path of [
      '/home/sari/ekspor.csv',
      'C:\\Users\\Sari\\ekspor.csv',
      'D:/ekspor.csv',
      '\\ekspor.csv',
      '',
    ]) {
      expect(isLocalPath(path), path).toBe(true);
    }
  });

  test('[WI-54] not to a server, nor to a device, however it is written', () => {
    const away = [
      '\\\\server\\data',
      '//server/data',
      '\\/server/data',
      '/\\server\\data',
      '\\\\server@SSL\\data',
    ];
    const devices = [
      '\\\\.\\pipe\\x',
      '\\\\?\\UNC\\server\\x',
      '\\\\?\\C:\\x',
      '\\??\\UNC\\server\\x',
      '//./NUL',
    ];
    for (const path of [...away, ...devices]) expect(isLocalPath(path), path).toBe(false);
  });
});
