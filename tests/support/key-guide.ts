import { KEY_TABLE, type KeyScope } from '#renderer/app/keys.ts';
import { indonesian } from '#renderer/text/id/indonesian.ts';

const SCOPES: readonly KeyScope[] = ['umum', 'antrean', 'laporan'];
const { keys } = indonesian;

/** `docs/panduan/tombol.md`: the keys that the program binds, in the words of its own sheet. */
export function keyGuide(): string {
  return [
    `# ${keys.title}`,
    '',
    '![Lembar tombol, dengan tanda tanya di layar mana pun](gambar/tombol.png)',
    '',
    `Tekan \`?\` untuk melihat daftar ini di layar mana pun. Dua huruf, misalnya \`g h\`, ditekan berurutan. ${keys.note}`,
    ...SCOPES.flatMap((scope) => ['', `## ${keys.scope[scope]}`, '', ...rowsOf(scope)]),
    '',
  ].join('\n');
}

function rowsOf(scope: KeyScope): readonly string[] {
  const rows = KEY_TABLE.filter((key) => key.scope === scope).map(
    ({ shown, action }) => `| ${shown.split('  ').map(asKey).join(' ')} | ${keys.action[action]} |`,
  );
  return ['| tombol | untuk |', '| --- | --- |', ...rows];
}

function asKey(key: string): string {
  return `\`${key}\``;
}
