/** Messages of documents in their language. A document is made whole in one call, so the language is that of the call. */
import { createIntl } from '@formatjs/intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { germanWords } from './languages/de.ts';

const makeWording = (locale: string, messages: Readonly<Record<string, string>>) => ({
  locale,
  intl: createIntl({
    locale,
    defaultLocale: 'en-GB',
    messages: { ...messages },
    onError: (error) => {
      throw error;
    },
  }),
  list: new Intl.ListFormat(locale, { type: 'conjunction' }),
});

const wordings = { en: makeWording('en-GB', {}), de: makeWording('de-DE', germanWords) };
let current: TemplateLanguage = 'en';

/** What `make` makes, in another language than English; `make` does not wait for anything. */
export const inLanguage = <Made>(language: TemplateLanguage, make: () => Made): Made => {
  const before = current;
  current = language;
  try {
    return make();
  } finally {
    current = before;
  }
};

/** The language in which words are said now. */
export const spokenLanguage = (): TemplateLanguage => current;

/** Its locale, for quantities, weekdays and the page itself. */
export const spokenLocale = (): string => wordings[current].locale;

/** The message's words with its values put in; throws when a value, or the message in this language, is missing. */
export const say = (message: Message, values: Readonly<Record<string, string | number>> = {}): string =>
  wordings[current].intl.formatMessage(message, values);

/** Words in a row: "a, b and c". (The library's own list function takes "constructor" for one of its keys.) */
export const sayList = (items: readonly string[]): string => wordings[current].list.format(items);

/** A word inside a sentence: without its capital, except in German, where nouns keep it. */
export const midSentence = (words: string): string => (current === 'de' ? words : words.toLowerCase());
