import {
  type ChannelName,
  type ChannelOf,
  contract,
  type InputOf,
  type OutputOf,
} from '../../shared/ipc/contract.ts';
import { rewritten } from './free-texts.ts';
import { isNotWrittenIn } from './not-written-in.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** What was written into a free text. */
export interface Written {
  readonly channel: string;
  readonly place: string;
  readonly text: string;
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

/** Fits into a field, whole texts only, each on a line of its own. */
const asManyAs = (fits: (text: string) => boolean, texts: readonly string[]): string => {
  const fitting: string[] = [];
  for (const text of texts) if (fits([...fitting, text].join('\n'))) fitting.push(text);
  return fitting.join('\n');
};

/** Passes every call on to a vault with texts in its words: one after the other in lines, all that fit in longer ones. */
export const vaultWithTexts = (vault: VaultAtWork, texts: readonly string[]): VaultWithTexts => {
  const written: Written[] = [];
  let next = 0;
  const inOneLine = (fits: (text: string) => boolean): string | undefined => {
    for (const _text of texts) {
      const text = texts[next++ % texts.length] ?? '';
      if (fits(text)) return text;
    }
    return undefined;
  };
  const filled: VaultWithTexts['filled'] = (channel, input, but = []) =>
    rewritten(contract[channel].input, input, (place, was, fits) => {
      if (isNotWrittenIn(channel, place)) return was;
      if (but.includes(place)) {
        written.push({ channel, place, text: was });
        return was;
      }
      const text = fits('a\nb') ? asManyAs(fits, texts) : inOneLine(fits);
      if (text === undefined || text === '') return was;
      written.push({ channel, place, text });
      return text;
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
