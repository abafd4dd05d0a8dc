/** What stands under a quantity field. Values are formatted text: `typed`, `min`, `max`, `step`, `value`. */
import type { ParsedQuantity, Unusual } from './parse.ts';

export interface QuantityMessage {
  readonly id: string;
  readonly defaultMessage: string;
}

export const quantityProblemMessages: Readonly<
  Record<Extract<ParsedQuantity, { ok: false }>['why'], QuantityMessage>
> = {
  empty: { id: 'quantity.empty', defaultMessage: 'Enter a number.' },
  unreadable: {
    id: 'quantity.unreadable',
    defaultMessage: 'This cannot be read as one number. Write it with one point or comma, for example 1.50.',
  },
  below: { id: 'quantity.below', defaultMessage: 'The number must be at least {min}.' },
  above: { id: 'quantity.above', defaultMessage: 'The number must be at most {max}.' },
  step: {
    id: 'quantity.too-fine',
    defaultMessage: 'The record cannot hold this many decimals. Nothing was rounded.',
  },
};

/** The question when a value is readable but unusual: did you mean another number, or keep it? */
export const unusualMessages: Readonly<Record<Unusual, QuantityMessage>> = {
  below: {
    id: 'quantity.unusual-below',
    defaultMessage: '{value} is less than the usual {min}. Is that the number you meant?',
  },
  above: {
    id: 'quantity.unusual-above',
    defaultMessage: '{value} is more than the usual {max}. Is that the number you meant?',
  },
  step: {
    id: 'quantity.unusual-step',
    defaultMessage: '{value} is between the usual steps of {step}. Is that the number you meant?',
  },
};
