import {
  type ChannelName,
  type ChannelOf,
  contract,
  type InputOf,
  type OutputOf,
} from '../../shared/ipc/contract.ts';
import { rewritten } from './free-texts.ts';
import { isNotWrittenIn } from './not-written-in.ts';
import { scriptPayloads } from './script-payloads.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** What was written into a free text; `mark` stands in it and nowhere else, null where the text is as it was chosen. */
export interface Written {
  readonly channel: string;
  readonly place: string;
  readonly text: string;
  readonly mark: string | null;
}

/** A vault that is sent one of some texts wherever words can be typed. */
export interface VaultWithTexts extends VaultAtWork {
  readonly plain: VaultAtWork;
  readonly written: readonly Written[];
  /** The same input with texts in all its words but those of the named places. */
  readonly filled: <Name extends ChannelName>(
    channel: Name,
    input: InputOf<Name>,
    but?: readonly string[],
  ) => InputOf<Name>;
  /** Asks with texts in all words but those of the named places, which the test has written itself. */
  readonly getBut: <Name extends ChannelOf<'vault'>>(
    but: readonly string[],
    channel: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name>>;
}

/** The mark and below it whole texts, each on a line of its own, as many as fit. */
const asManyAs = (fits: (text: string) => boolean, mark: string, texts: readonly string[]): string => {
  const fitting = [mark];
  for (const text of texts) if (fits([...fitting, text].join('\n'))) fitting.push(text);
  return fitting.join('\n');
};

/** Words that mean something only while they stand alone. */
const alone: ReadonlySet<string> = new Set(scriptPayloads.spelling);

/**
 * Passes every call on to a vault with texts in its words: one after the other in lines, all that fit where there may be
 * several lines, the first time that such a place is written.
 */
export const vaultWithTexts = (vault: VaultAtWork, texts: readonly string[]): VaultWithTexts => {
  const written: Written[] = [];
  const full = new Set<string>();
  let next = 0;
  const one = (fits: (text: string) => boolean, mark: string): Omit<Written, 'channel' | 'place'> | null => {
    let unmarked: string | null = null;
    for (const _text of texts) {
      const text = texts[next++ % texts.length] ?? '';
      const marked = `${text} ${mark}`;
      if (alone.has(text) && fits(text)) return { text, mark: null };
      if (!alone.has(text) && fits(marked)) return { text: marked, mark };
      if (fits(text)) unmarked ??= text;
    }
    return unmarked === null ? null : { text: unmarked, mark: null };
  };
  const filled: VaultWithTexts['filled'] = (channel, input, but = []) =>
    rewritten(contract[channel].input, input, (place, was, fits) => {
      if (isNotWrittenIn(channel, place)) return was;
      if (but.includes(place)) {
        written.push({ channel, place, text: was, mark: null });
        return was;
      }
      const mark = `q${written.length}q`;
      const name = `${channel} ${place}`;
      const whole = fits('a\nb') && !full.has(name);
      if (whole) full.add(name);
      const made = whole ? { text: asManyAs(fits, mark, texts), mark } : one(fits, mark);
      if (made === null) return was;
      written.push({ channel, place, ...made });
      return made.text;
    }) as typeof input;
  return {
    ...vault,
    plain: vault,
    written,
    filled,
    ask: (channel, input) => vault.ask(channel, filled(channel, input)),
    get: (channel, input) => vault.get(channel, filled(channel, input)),
    getBut: (but, channel, input) => vault.get(channel, filled(channel, input, but)),
  };
};
