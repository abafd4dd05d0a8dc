/** Messages of documents in their language; English is the only one so far. */
import { createIntl } from '@formatjs/intl';
import type { Message } from '../../../shared/labels/message.ts';

const intl = createIntl({
  locale: 'en-GB',
  defaultLocale: 'en-GB',
  messages: {},
  onError: (error) => {
    throw error;
  },
});

/** The message's words with its values put in; throws when a value is missing. */
export const say = (message: Message, values: Readonly<Record<string, string | number>> = {}): string =>
  intl.formatMessage(message, values);

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words in a row: "a, b and c". (The library's own list function takes "constructor" for one of its keys.) */
export const sayList = (items: readonly string[]): string => list.format(items);
