import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Clock, untold } from '../../../shared/clocks/clock.ts';
import { useDisplay } from '../practice/display.ts';
import { playChime } from './chime.ts';
import { clockNews } from './clock-words.ts';

/**
 * What was told since the page was loaded, also on a cover: a clock chimes when its time has come, and once more when it
 * has passed a while ago. After an unlock it is told again, because nobody may have heard it.
 */
const told = new Set<string>();

/**
 * Chimes for each clock that has reached its time, and answers the words for a screen reader. A page that comes after another
 * one tells nothing again that had reached its time at `heardUntil`, UTC ms.
 */
export const useTelling = (clocks: readonly Clock[], now: number, heardUntil?: number): string => {
  const intl = useIntl();
  const { chimes } = useDisplay();
  const [said, setSaid] = useState('');
  const loud = useRef(chimes);
  loud.current = chimes;
  const names = untold(clocks, now, told, heardUntil).join('\n');
  useEffect(() => {
    if (names === '') return;
    const fresh = names.split('\n').filter((name) => !told.has(name));
    if (fresh.length === 0) return;
    for (const name of fresh) told.add(name);
    if (loud.current) playChime();
    const kinds = new Set(fresh.map((name) => (name.includes('numbing') ? 'numbing' : 'reaction')));
    setSaid([...kinds].map((kind) => intl.formatMessage(clockNews[kind as Clock['kind']])).join(' '));
  }, [names, intl]);
  return said;
};
