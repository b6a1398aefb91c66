import { z } from 'zod';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { INSTITUTION_COMMANDS } from '#domain/institution/commands.ts';
import type { Halves } from '#domain/kernel/schema.ts';
import { CLI_COMMANDS } from '#main/cli/commands.ts';

/** What `meja help` prints: every command, and with `act` every command of the life cycle with its fields. */
export function helpText(topic: string | undefined): string {
  if (topic === 'act') return actHelp();
  const lines = CLI_COMMANDS.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`);
  return [
    'Meja Aduan: npm run -s meja -- PERINTAH [--data FOLDER] [--as PROFIL] [--json]',
    ...lines,
    '  help [act]\n      bantuan; "help act" memuat semua perintah siklus laporan',
    'PIN: ditanya di terminal, atau MEJA_PIN. Kode keluar: 0 selesai, 1 ditolak, 2 salah pakai.',
    '',
  ].join('\n');
}

function actHelp(): string {
  return [
    'act ID PERINTAH --input JSON. Kolom bertanda ? boleh kosong.',
    ...fieldsOf(COMPLAINT_COMMANDS),
    'act instansi PERINTAH --input JSON:',
    ...fieldsOf(INSTITUTION_COMMANDS),
    '',
  ].join('\n');
}

function fieldsOf(table: Readonly<Record<string, Halves>>): readonly string[] {
  return Object.entries(table).map(([kind, { facts, personal }]) => {
    const fields = [...Object.entries(facts.shape), ...Object.entries(personal.shape)].map(
      ([name, schema]) => `${name}${z.safeParse(schema, undefined).success ? '?' : ''}`,
    );
    return `  ${kind}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`;
  });
}
