/** A clause's tag: `{% clause NAME, optional, when: not FIELD, ask: "…" %}`. */
import type { Word } from './scan.ts';

export interface ClauseHead {
  /** Permanent: signed consents refer to it. */
  readonly name: string;
  /** `optional`: the patient ticks it or not. `required`: it has to be ticked to agree. Null: nothing to tick. */
  readonly tick: 'optional' | 'required' | null;
  /** Beside the box; empty where there is none. */
  readonly ask: string;
  /** Shown only when this yes/no field is so. */
  readonly when: { readonly field: string; readonly is: boolean; readonly at: number } | null;
}

export const clauseName = /^[a-z][a-z0-9-]{0,39}$/;
export const longestAsk = 300;

/** The options after the name, one after the other; null when one is not understood or stands twice. */
export const readClause = (words: readonly Word[]): ClauseHead | null => {
  const rest = [...words];
  const name = rest.shift();
  if (name?.type !== 'name' || !clauseName.test(name.text)) return null;
  let head: ClauseHead = { name: name.text, tick: null, ask: '', when: null };
  while (rest.length > 0) {
    if (rest.shift()?.text !== ',') return null;
    const option = rest.shift();
    if (option?.type !== 'name') return null;
    if (option.text === 'optional' || option.text === 'required') {
      if (head.tick !== null) return null;
      head = { ...head, tick: option.text };
      continue;
    }
    if (rest.shift()?.text !== ':') return null;
    if (option.text === 'ask' && head.ask === '') {
      const ask = rest.shift();
      if (ask?.type !== 'quoted' || ask.text.trim() === '' || ask.text.length > longestAsk) return null;
      head = { ...head, ask: ask.text };
    } else if (option.text === 'when' && head.when === null) {
      const not = rest[0]?.type === 'name' && rest[0].text === 'not';
      if (not) rest.shift();
      const field = rest.shift();
      if (field?.type !== 'name') return null;
      head = { ...head, when: { field: field.text, is: !not, at: field.at } };
    } else return null;
  }
  return head;
};

/** Hours of `{% time from: 24, until: 336 %}`; null when not understood. `from` is 0 where it is left out. */
export const readTime = (
  words: readonly Word[],
): { readonly from: number; readonly until: number } | null => {
  const text = words.map((word) => (word.type === 'quoted' ? '"' : word.text)).join(' ');
  const found = /^(?:from : (\d+) , )?until : (\d+)$/.exec(text);
  if (!found) return null;
  const [from, until] = [Number(found[1] ?? 0), Number(found[2])];
  return until > from && until <= mostHours ? { from, until } : null;
};

/** 90 days. */
export const mostHours = 2160;

/** A clause with a tick of its own, as the patient is asked. */
export interface OfferedClause {
  readonly name: string;
  readonly ask: string;
  readonly tick: 'optional' | 'required';
  /** SHA-256 of its sentence and text, lower-case hex. */
  readonly hash: string;
}

/** What was met on the way, for the mandatory parts. */
export interface Met {
  readonly clauses: { readonly head: ClauseHead; readonly at: number; readonly always: boolean }[];
  readonly printed: Set<string>;
  readonly blocks: Set<string>;
}
