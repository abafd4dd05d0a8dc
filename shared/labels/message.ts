/** One piece of wording: a permanent id for translators and its English text in ICU message syntax. */
export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
}
