import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { baseInFreshProcess } from './fresh-process.ts';
import type { BaseStep, OtherBase } from './jobs.ts';
import { type Bases, basesIn } from './make-bases.ts';

/** A practice of the usual size and a small one, against which growth is measured. */
export interface Practices {
  readonly large: Bases;
  readonly small: Bases;
}

interface Wanted {
  readonly large: number;
  readonly small: number;
  /** What is made of the large one beside ours. */
  readonly beside: readonly OtherBase[];
}

/**
 * Makes both in fresh processes, at most two at once: what does not need the large vault beside its filling, the plain base
 * beside its vacuum. Says how long each step took.
 */
export async function makePractices(
  folder: string,
  { large, small, beside }: Wanted,
  say: (text: string) => void,
): Promise<Practices> {
  const places = { large: join(folder, 'large'), small: join(folder, 'small') };
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  const make = async (size: keyof typeof places, step: BaseStep): Promise<void> => {
    const count = size === 'large' ? large : small;
    const { ms } = await baseInFreshProcess({ kind: 'base', folder: places[size], count, step });
    say(`  ${step} of ${count} patients: ${(ms / 1000).toFixed(1)} s`);
  };
  const wanted = async (name: OtherBase): Promise<void> => {
    if (beside.includes(name)) await make('large', name);
  };
  const first = async (): Promise<void> => {
    await make('large', 'filling');
    await wanted('inUse');
    await Promise.all([make('large', 'vacuum'), wanted('plain')]);
    await wanted('twin');
    await wanted('pbkdf2');
  };
  const second = async (): Promise<void> => {
    await wanted('naive');
    await wanted('plainInUse');
    await make('small', 'filling');
    await make('small', 'vacuum');
  };
  await Promise.all([first(), second()]);
  return { large: basesIn(places.large, large), small: basesIn(places.small, small) };
}
