import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for words that are not shown while they are typed. Needs a terminal on standard input. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/** Asks a question that `y` or `ya` affirms. */
export async function askConfirmation(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(a)?$/i.test((await reader.question(question)).trim());
  } finally {
    reader.close();
  }
}
