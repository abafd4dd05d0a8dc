/** What is wrong with a template, in words. `{word}` is what was typed, `{hint}` what would be right. */
import type { ProblemCode } from '../templates/problem.ts';
import type { Message } from './message.ts';

const say = (code: ProblemCode, defaultMessage: string): Message => ({
  id: `template-problem.${code}`,
  defaultMessage,
});

const texts: Readonly<Record<ProblemCode, string>> = {
  empty: 'The text is empty.',
  'too-long': 'The text is longer than 60,000 characters.',
  'hidden-character': 'Here is a hidden character. Delete it and type the place anew.',
  'unclosed-brace': 'These braces are opened and never closed.',
  'stray-brace': 'Here is one half of a pair of braces without the other.',
  'top-heading':
    'A heading of the first size is not possible here. Use two signs: ##. The large heading is a field of its own, under Details.',
  'unknown-field': 'There is no field “{word}”.{hint, select, none {} other { Is “{hint}” meant?}}',
  'field-of-other-kind': 'The field “{word}” belongs to another kind of text.',
  'not-printable':
    'The field “{word}” says yes or no, or is for comparing. It cannot be printed; use it with if or in a clause.',
  'list-not-printable':
    "The field “{word}” is a list. Print it with “| join: ', '”, or go through it with for.",
  'unknown-filter': 'There is no filter “{word}”.',
  'filter-not-for-field': 'The filter “{word}” does not fit this field.',
  'bad-output': 'What stands between these braces is not understood. A field looks like this: practice.',
  'unknown-tag': 'There is no tag “{word}”.',
  'misplaced-tag': 'The tag “{word}” does not belong here.',
  'not-closed': 'The “{word}” that begins here has no end.',
  'closes-nothing': '“{word}” ends something that was not begun.',
  'closes-other': '“{word}” stands inside “{hint}”, which has to end first.',
  'too-deep': 'Tags stand more than eight deep here.',
  'bad-condition': 'This condition is not understood.',
  'not-a-yes-no': 'The field “{word}” does not say yes or no.',
  'not-a-choice': 'The field “{word}” cannot be compared like this.',
  'unknown-value': 'This can never be “{word}”. It can be: {hint}.',
  'bad-loop': 'A loop goes through a list of the fields, with a name of its own: for area in area_list.',
  'loop-not-a-list': 'The field “{word}” is not a list.',
  'loop-in-loop': 'A loop cannot stand inside another one.',
  'bad-clause':
    'This clause is not understood. It looks like this: clause risks, or clause home-care, when: on_body.',
  'clause-name-twice': 'There is a clause “{word}” already.',
  'clause-in-clause': 'A clause cannot stand here: inside another one, a box or columns.',
  'clause-needs-ask':
    'A clause with a box needs the sentence beside it, as ask: “…”; a clause without one has none.',
  'clause-not-ticked-here':
    'A clause with a box can stand only in a consent, and not inside if, case or for. Use when.',
  'block-of-other-kind': '“{word}” does not belong in this kind of text.',
  'bad-time': 'Hours are not understood. They look like this: time until: 12, or time from: 24, until: 336.',
  'lost-text': 'This would not be printed: it stands between the rows of a table, or before the first when.',
  'missing-clause': 'This kind of text has to have a clause “{word}” that is always there.',
  'missing-field': 'This kind of text has to print the field “{word}”.',
  'missing-block': 'This kind of text has to have a “{word}” that is always there.',
  'does-not-render': 'The page could not be made from this text in time.',
};

/** The sentence of a finding. */
export const problemMessage = (code: ProblemCode): Message => say(code, texts[code]);
