import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/folder-digest.ts';
import type { DiskEvent } from './power-cut-trace.ts';

/** What was written to a file since its last flush: a piece of it, or a new size. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

interface File {
  /** What is on the disk whatever happens. */
  readonly safe: Buffer;
  /** What may be there or not. */
  readonly loose: readonly Change[];
}

/** Bytes that a disk writes whole or not at all. */
const sector = 512;

/**
 * A disk as POSIX promises it and no better: the content of a file is safe up to its last flush, its name up to the last
 * flush of its folder. Names are lost from the newest on, as a journalling file system does it; writes in any order.
 */
export class PowerCutDisk {
  #files = new Map<number, File>();
  #names = new Map<string, number>();
  #safeNames = new Map<string, number>();
  /** How the names were after each change since the last flush of the folder. */
  #looseNames: ReadonlyMap<string, number>[] = [];
  #next = 0;

  constructor(folder: string) {
    for (const name of filesBelow(folder)) {
      this.#files.set(this.#next, { safe: readFileSync(join(folder, name)), loose: [] });
      this.#names.set(name, this.#next++);
    }
    this.#safeNames = new Map(this.#names);
  }

  /** Lets one event happen. */
  apply(event: DiskEvent): void {
    switch (event.do) {
      case 'create':
        if (this.#names.has(event.path)) return;
        this.#files.set(this.#next, { safe: Buffer.alloc(0), loose: [] });
        this.#rename((names) => names.set(event.path, this.#next++));
        return;
      case 'write':
        return this.#change(event.path, { at: event.at, bytes: event.bytes });
      case 'truncate':
        return this.#change(event.path, { size: event.size });
      case 'sync':
        return this.#sync(event.path);
      case 'rename':
      case 'link':
        return this.#rename((names) => {
          const file = names.get(event.path);
          if (file === undefined) return;
          names.set(event.to, file);
          if (event.do === 'rename') names.delete(event.path);
        });
      case 'unlink':
        return this.#rename((names) => names.delete(event.path));
      case 'said':
        return;
    }
  }

  /** Writes to a folder what a power cut now may have left there. */
  cut(folder: string, random: () => number): void {
    const versions = [this.#safeNames, ...this.#looseNames];
    const names = versions[Math.floor(random() * versions.length)] ?? this.#safeNames;
    for (const [name, number] of names) {
      const { safe, loose } = this.#files.get(number) ?? { safe: Buffer.alloc(0), loose: [] };
      const mode = random();
      // A third of the cuts lose everything loose, a third keep some of it, a third keep and tear some of it.
      const content = loose.reduce((bytes, change) => {
        if (mode < 1 / 3 || random() < 0.4) return bytes;
        return apply(bytes, change, mode > 2 / 3 ? random : undefined);
      }, safe);
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content, { mode: 0o600 });
    }
  }

  #rename(change: (names: Map<string, number>) => void): void {
    this.#names = new Map(this.#names);
    change(this.#names);
    this.#looseNames.push(this.#names);
  }

  #change(path: string, change: Change): void {
    const number = this.#names.get(path);
    const file = number === undefined ? undefined : this.#files.get(number);
    if (number === undefined || file === undefined) return;
    this.#files.set(number, { safe: file.safe, loose: [...file.loose, change] });
  }

  #sync(path: string): void {
    const number = this.#names.get(path);
    const file = number === undefined ? undefined : this.#files.get(number);
    if (number !== undefined && file !== undefined) {
      const safe = file.loose.reduce((bytes, change) => apply(bytes, change), file.safe);
      this.#files.set(number, { safe, loose: [] });
      return;
    }
    this.#safeNames = new Map(this.#names);
    this.#looseNames = [];
  }
}

/** The bytes with one change made; with `random` only some sectors of it. */
const apply = (bytes: Buffer, change: Change, random?: () => number): Buffer => {
  if ('size' in change) {
    const cut = Buffer.alloc(change.size);
    bytes.copy(cut);
    return cut;
  }
  const end = change.at + change.bytes.length;
  const made = Buffer.alloc(Math.max(bytes.length, end));
  bytes.copy(made);
  for (let at = 0; at < change.bytes.length; at += sector) {
    if (random && random() < 0.5) continue;
    change.bytes.copy(made, change.at + at, at, Math.min(at + sector, change.bytes.length));
  }
  return made;
};
