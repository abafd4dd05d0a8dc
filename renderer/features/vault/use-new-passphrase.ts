import { useEffect, useRef, useState } from 'react';
import type { PassphraseAssessment } from '../../../shared/ipc/vault-views.ts';
import { call } from '../../api.ts';

/** A passphrase being chosen: typed twice, judged by the vault while typing. It never enters the cache of answers. */
export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
  readonly setFirst: (text: string) => void;
  readonly setAgain: (text: string) => void;
  readonly assessment: PassphraseAssessment | null;
  /** A save was tried: problems are errors now, not hints. */
  readonly tried: boolean;
  /** The passphrase, if the vault has nothing against it and both entries are the same; null as soon as one changes. */
  readonly check: () => Promise<string | null>;
  readonly clear: () => void;
}

/** How long typing pauses before the passphrase is judged, ms. */
const pause = 250;

/** Holds both entries; `names` are words that must not stand in it (practice, practitioner). */
export const useNewPassphrase = (names: readonly string[]): NewPassphrase => {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [judged, setJudged] = useState<{ readonly text: string; readonly by: PassphraseAssessment } | null>(
    null,
  );
  const known = names.map((name) => name.slice(0, 200)).filter((name) => name.trim() !== '');
  const knownKey = known.join('\n');

  useEffect(() => {
    if (first === '') return undefined;
    let newest = true;
    const timer = setTimeout(() => {
      void assess(first, knownKey.split('\n')).then((by) => {
        if (newest && by) setJudged({ text: first, by });
      });
    }, pause);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [first, knownKey]);

  const giveUp = useRef<() => void>(undefined);
  const typing = (set: (text: string) => void) => (text: string) => {
    giveUp.current?.(); // what was being judged is no longer meant; the next press is a press of its own
    set(text);
  };

  const check = async (): Promise<string | null> => {
    setTried(true);
    if (first === '') return null;
    const changed = new Promise<null>((resolve) => {
      giveUp.current = () => resolve(null);
    });
    const by = await Promise.race([assess(first, known), changed]);
    if (!by) return null;
    setJudged({ text: first, by });
    return by.problems.length === 0 && first === again ? first : null;
  };
  const clear = (): void => {
    setFirst('');
    setAgain('');
    setJudged(null);
    setTried(false);
  };
  return {
    first,
    again,
    setFirst: typing(setFirst),
    setAgain: typing(setAgain),
    // The last judgement stays while the next letters are typed, so that nothing flickers.
    assessment: first === '' ? null : (judged?.by ?? null),
    tried,
    check,
    clear,
  };
};

const assess = async (passphrase: string, names: readonly string[]): Promise<PassphraseAssessment | null> => {
  const result = await call('vault:assess-passphrase', {
    passphrase: passphrase.slice(0, 1024),
    names: names.filter((name) => name !== '').slice(0, 10),
  });
  return result.ok ? result.value : null;
};
