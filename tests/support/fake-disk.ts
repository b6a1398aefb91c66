import { errno } from '#tests/support/errno.ts';

/** `bytes`: what programs see; `durable`: what a power cut leaves for sure; `lost`: bytes a failed sync gave up. */
export type FileNode = {
  readonly kind: 'file';
  bytes: Uint8Array;
  durable: Uint8Array;
  lost: { readonly start: number; readonly end: number } | null;
};
type FolderNode = {
  readonly kind: 'folder';
  readonly names: Map<string, DiskNode>;
  durable: Map<string, DiskNode>;
  /** Changes of names since the last sync of the folder; each survives a power cut whole or not at all. */
  pending: NameChange[];
};
type DiskNode = FileNode | FolderNode;
type NameChange = (names: Map<string, DiskNode>) => void;

/** What a power cut does to what was not synced. */
export type Survival = {
  /** Unsynced bytes: all lost, all kept, a beginning kept, or kept with a run of zeros in them. */
  readonly content: 'lost' | 'kept' | 'torn' | 'holes';
  /** Unsynced names: all lost, all kept, or each by chance. */
  readonly names: 'lost' | 'kept' | 'some';
  readonly seed: number;
};

/** A disk in memory that remembers what was synced and what was not. */
export class FakeDisk {
  readonly #root: FolderNode;

  constructor(root: FolderNode = emptyFolder()) {
    this.#root = root;
  }

  /** A disk with one durable folder. */
  static withFolder(folder: string): FakeDisk {
    const disk = new FakeDisk();
    disk.makeFolder(folder);
    let node = disk.#root;
    for (const part of partsOf(folder)) {
      node.durable = new Map(node.names);
      node.pending = [];
      const next = node.names.get(part);
      if (next?.kind === 'folder') node = next;
    }
    return disk;
  }

  /** The disk as the next start finds it. */
  afterPowerCut(survival: Survival): FakeDisk {
    return new FakeDisk(survivorOf(this.#root, survival, seeded(survival.seed)));
  }

  names(folder: string): readonly string[] {
    const node = this.#find(folder);
    return node?.kind === 'folder' ? [...node.names.keys()].sort() : [];
  }

  sizeOf(path: string): number | null {
    const node = this.#find(path);
    return node?.kind === 'file' ? node.bytes.length : null;
  }

  file(path: string): FileNode {
    const node = this.#find(path);
    if (node?.kind !== 'file') throw errno('ENOENT', path);
    return node;
  }

  openOrCreate(path: string): FileNode {
    const known = this.#find(path);
    if (known?.kind === 'file') return known;
    const file: FileNode = { kind: 'file', bytes: EMPTY, durable: EMPTY, lost: null };
    this.#change(path, (names, name) => names.set(name, file));
    return file;
  }

  makeFolder(folder: string): void {
    const parts = partsOf(folder);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/');
      if (this.#find(path) !== undefined) continue;
      const node = emptyFolder();
      this.#change(path, (names, name) => names.set(name, node));
    }
  }

  /** Within one folder; a rename over an existing name replaces it. */
  rename(from: string, to: string): void {
    const node = this.#find(from);
    if (node === undefined) throw errno('ENOENT', from);
    const oldName = partsOf(from).at(-1) ?? '';
    this.#change(to, (names, name) => {
      names.delete(oldName);
      names.set(name, node);
    });
  }

  remove(path: string): void {
    if (this.#find(path) !== undefined) this.#change(path, (names, name) => names.delete(name));
  }

  syncFolder(folder: string): void {
    const node = this.#find(folder);
    if (node?.kind !== 'folder') throw errno('ENOENT', folder);
    node.durable = new Map(node.names);
    node.pending = [];
  }

  write(file: FileNode, bytes: Uint8Array): void {
    file.bytes = Buffer.concat([file.bytes, bytes]);
  }

  truncate(file: FileNode, size: number): void {
    file.bytes = file.bytes.slice(0, size);
    if (file.lost !== null) {
      file.lost = file.lost.start < size ? { ...file.lost, end: Math.min(file.lost.end, size) } : null;
    }
  }

  sync(file: FileNode): void {
    file.durable = file.bytes.slice();
    if (file.lost !== null) file.durable.fill(0, file.lost.start, file.lost.end);
  }

  /** A failed sync: the system calls the bytes clean, so a later sync will not write them. */
  loseUnsynced(file: FileNode): void {
    file.lost = { start: commonLength(file.durable, file.bytes), end: file.bytes.length };
  }

  #find(path: string): DiskNode | undefined {
    let node: DiskNode | undefined = this.#root;
    for (const part of partsOf(path)) node = node?.kind === 'folder' ? node.names.get(part) : undefined;
    return node;
  }

  #change(path: string, change: (names: Map<string, DiskNode>, name: string) => unknown): void {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const parent = this.#find(parts.join('/'));
    if (parent?.kind !== 'folder') throw errno('ENOENT', path);
    const apply: NameChange = (names) => {
      change(names, name);
    };
    apply(parent.names);
    parent.pending.push(apply);
  }
}

const EMPTY = new Uint8Array();

function emptyFolder(): FolderNode {
  return { kind: 'folder', names: new Map(), durable: new Map(), pending: [] };
}

function survivorOf(folder: FolderNode, survival: Survival, random: () => number): FolderNode {
  const names = new Map(folder.durable);
  for (const change of folder.pending) {
    if (survival.names === 'kept' || (survival.names === 'some' && random() < 0.5)) change(names);
  }
  const kept = new Map<string, DiskNode>();
  for (const [name, node] of names) {
    kept.set(
      name,
      node.kind === 'file' ? survivingFile(node, survival, random) : survivorOf(node, survival, random),
    );
  }
  return { kind: 'folder', names: kept, durable: new Map(kept), pending: [] };
}

function survivingFile(file: FileNode, { content }: Survival, random: () => number): FileNode {
  const bytes = survivingBytes(file, content, random);
  return { kind: 'file', bytes, durable: bytes, lost: null };
}

function survivingBytes(
  { bytes, durable }: FileNode,
  content: Survival['content'],
  random: () => number,
): Uint8Array {
  const sure = commonLength(durable, bytes);
  const fresh = bytes.length - sure;
  if (fresh === 0 && durable.length === sure) return bytes;
  switch (content) {
    case 'lost':
      return durable;
    case 'kept':
      return bytes;
    case 'torn':
      return durable.length > sure && random() < 0.5
        ? durable
        : bytes.slice(0, sure + Math.floor(random() * (fresh + 1)));
    case 'holes': {
      if (fresh === 0) return durable;
      const start = sure + Math.floor(random() * fresh);
      return bytes.slice().fill(0, start, start + 1 + Math.floor(random() * (bytes.length - start)));
    }
  }
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if (a[at] !== b[at]) return at;
  return shorter;
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]/).filter((part) => part !== '');
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
