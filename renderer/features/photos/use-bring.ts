import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { call } from '../../api.ts';
import { bringFile, type BringTo } from './bring-file.ts';
import { hashOfFile } from './file-hash.ts';

/** Where one of the chosen files stands. */
export type FileStep =
  | { readonly step: 'checking' }
  | { readonly step: 'ready' }
  /** The same file is in this record already, since then (UTC ms); it is left out. */
  | { readonly step: 'known'; readonly at: number }
  /** The same file is in somebody else's record; it is brought only when somebody says so. */
  | { readonly step: 'elsewhere'; readonly wanted: boolean }
  | { readonly step: 'bringing'; readonly done: number }
  | { readonly step: 'brought'; readonly photo: Photo }
  | { readonly step: 'failed'; readonly failure: Failure }
  | { readonly step: 'stopped' };

export interface ChosenFile {
  readonly file: File;
  readonly source: string | null;
  readonly at: FileStep;
}

export type BringPhase = 'checking' | 'ready' | 'bringing' | 'ended';

const unreadable: Failure = { code: 'refused', reason: 'file-unreadable' };

const checked = async (file: File, patient: string, before: readonly ChosenFile[]): Promise<ChosenFile> => {
  const source = await hashOfFile(file);
  if (source === undefined) return { file, source: null, at: { step: 'failed', failure: unreadable } };
  const twice = before.some((other) => other.source === source);
  const known = await call('photos:known', { patient, source });
  if (!known.ok) return { file, source, at: { step: 'failed', failure: known.error } };
  const { here, elsewhere } = known.value;
  if (here || twice) return { file, source, at: { step: 'known', at: here?.at ?? Date.now() } };
  return { file, source, at: elsewhere ? { step: 'elsewhere', wanted: false } : { step: 'ready' } };
};

const isWanted = ({ at }: ChosenFile): boolean =>
  at.step === 'ready' || (at.step === 'elsewhere' && at.wanted);

/**
 * Several files on their way into a record: each is looked up first, then brought one after the other. `stop` calls off
 * what was not brought yet; what was kept stays kept.
 */
export const useBring = (chosen: readonly File[], patient: string) => {
  const [files, setFiles] = useState<readonly ChosenFile[]>(() =>
    chosen.map((file) => ({ file, source: null, at: { step: 'checking' } })),
  );
  const [phase, setPhase] = useState<BringPhase>('checking');
  const going = useRef(true);
  const put = (index: number, next: ChosenFile): void =>
    setFiles((all) => all.map((each, place) => (place === index ? next : each)));

  useEffect(() => {
    going.current = true;
    const check = async (): Promise<void> => {
      const done: ChosenFile[] = [];
      for (const [index, file] of chosen.entries()) {
        const next = await checked(file, patient, done);
        if (!going.current) return;
        done.push(next);
        put(index, next);
      }
      setPhase('ready');
    };
    void check();
    return () => {
      going.current = false;
    };
  }, [chosen, patient]);

  /** True where at least one came. */
  const bring = async (to: Omit<BringTo, 'label'>, labelOf: (file: File) => string): Promise<boolean> => {
    setPhase('bringing');
    let some = false;
    for (const [index, one] of files.entries()) {
      if (!isWanted(one)) continue;
      if (!going.current) {
        put(index, { ...one, at: { step: 'stopped' } });
        continue;
      }
      const progress = (done: number): boolean => {
        if (going.current) put(index, { ...one, at: { step: 'bringing', done } });
        return going.current;
      };
      const came = await bringFile(one.file, one.source, { ...to, label: labelOf(one.file) }, progress);
      const at: FileStep = !came
        ? { step: 'stopped' }
        : came.ok
          ? { step: 'brought', photo: came.photo }
          : { step: 'failed', failure: came.failure };
      some ||= at.step === 'brought';
      put(index, { ...one, at });
    }
    setPhase('ended');
    return some;
  };

  return {
    files,
    phase,
    wanted: files.filter(isWanted).length,
    brought: files.flatMap(({ at }) => (at.step === 'brought' ? [at.photo] : [])),
    bring,
    want: (index: number, wanted: boolean): void => {
      const one = files[index];
      if (one?.at.step === 'elsewhere') put(index, { ...one, at: { step: 'elsewhere', wanted } });
    },
    stop: (): void => {
      going.current = false;
    },
  };
};
