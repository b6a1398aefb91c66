import { AUTHORITY } from '#domain/authority.ts';
import { ROLES } from '#domain/kernel/step.ts';

/** The table of `domain/authority.ts` as SPEC prints it: a row per command, a column per role. */
export function authorityTable(): string {
  const width = Math.max(...Object.keys(AUTHORITY).map((kind) => kind.length)) + 2;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['command'.padEnd(width), ...ROLES];
  const rows = Object.entries(AUTHORITY).map(([kind, roles]) =>
    line([
      `\`${kind}\``.padEnd(width),
      ...ROLES.map((role) => ((roles as readonly string[]).includes(role) ? 'ya' : '').padEnd(role.length)),
    ]),
  );
  return [line(head), line(head.map((cell) => '-'.repeat(cell.length))), ...rows].join('\n');
}
