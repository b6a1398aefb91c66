import { connect, type DeskClient } from '#renderer/api/client.ts';

/** A value on its way between the test and the page; a file as base64, an iterator as a number to ask again. */
export type Carried =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly base64: string }
  | { readonly kind: 'iterator'; readonly id: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly code: string; readonly status: number; readonly data: unknown };

export type Bridge = {
  readonly call: (path: readonly string[], input: unknown) => Promise<Carried>;
  readonly next: (id: number) => Promise<Carried>;
  readonly stop: (id: number) => Promise<void>;
};

type Callable = (input: unknown) => Promise<unknown>;
type Failure = {
  readonly code?: string;
  readonly status?: number;
  readonly data?: unknown;
  readonly message?: string;
};

/** The page's own client, made callable from a test: the very code that the screens use, over the port of this page. */
async function bridge(): Promise<Bridge> {
  const desk: DeskClient = await connect();
  const iterators = new Map<number, AsyncIterator<unknown>>();
  const carry = async (value: unknown): Promise<Carried> => {
    if (value instanceof File) return fileOut(value);
    if (typeof value === 'object' && value !== null && Symbol.asyncIterator in value) {
      const id = iterators.size + 1;
      iterators.set(id, (value as AsyncIterable<unknown>)[Symbol.asyncIterator]());
      return { kind: 'iterator', id };
    }
    return { kind: 'value', value };
  };
  const guarded = async (work: () => Promise<Carried>): Promise<Carried> => {
    try {
      return await work();
    } catch (error) {
      const { code = 'none', status = 0, data, message } = error as Failure;
      return { kind: 'error', code, status, data: data ?? message };
    }
  };
  return {
    call: (path, input) =>
      guarded(async () => {
        const [router = '', procedure = ''] = path;
        const routers = desk as unknown as Record<string, Record<string, Callable>>;
        return carry(await routers[router]?.[procedure]?.(fileIn(input)));
      }),
    next: (id) =>
      guarded(async () => {
        const step = await iterators.get(id)?.next();
        return step === undefined || step.done === true ? { kind: 'end' } : carry(step.value);
      }),
    stop: async (id) => {
      await iterators.get(id)?.return?.();
    },
  };
}

async function fileOut(file: File): Promise<Carried> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { kind: 'file', name: file.name, type: file.type, base64: btoa(binary) };
}

/** An input whose `file` was carried as base64 gets the file itself. */
function fileIn(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('file' in input)) return input;
  const { name, type, base64 } = input.file as Extract<Carried, { kind: 'file' }>;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { ...input, file: new File([bytes], name, { type }) };
}

(window as unknown as { mejaBridge: Promise<Bridge> }).mejaBridge = bridge();
