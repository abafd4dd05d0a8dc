import type { Entry } from '../ledger/entry.ts';
import type { EntryDetails } from '../../../shared/entries/entry.ts';
import { lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import { lawPlaces, lawTopics } from '../../../shared/laws/law.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { roleLabels } from '../../../shared/labels/practice-labels.ts';
import { roles } from '../../../shared/practice/practice.ts';
import { shorten } from '../documents/typed-text.ts';
import { say } from '../documents/wording.ts';

type Body = Readonly<Record<string, unknown>>;

/** Longest text of a body that a line of the list shows. */
const longest = 200;

const asBody = (value: unknown): Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
/** A reason or note that is empty is told apart from one that says "none". */
const orNone = (value: unknown): string =>
  typeof value === 'string' && value.trim() !== '' ? shorten(value.trim(), longest) : 'none';
const text = (value: unknown): string => (typeof value === 'string' ? shorten(value, longest) : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

const nameOf = (fields: Body): string =>
  text(fields['name']) ||
  text(fields['label']) ||
  [text(fields['make']), text(fields['model'])].filter((part) => part !== '').join(' ');

const lawName = (body: Body): string => {
  const place = lawPlaces.find((known) => known === body['place']);
  const topic = lawTopics.find((known) => known === body['topic']);
  return place && topic ? `${say(lawPlaceLabels[place])}, ${say(lawTopicLabels[topic])}` : '';
};

/** What the sentence of an entry says besides who and when, from a body of any version; what is not there is left out. */
export const entryDetails = (
  { type, action, id }: Pick<Entry, 'type' | 'action' | 'id'>,
  body: unknown,
): EntryDetails => {
  const whole = asBody(body);
  const fields = asBody(whole['fields']);
  const bad = asBody(whole['firstBad']);
  const role = roles.find((known) => known === whole['role']);
  return {
    type,
    action,
    name: type === 'rule' ? say(ruleTitle(id)) : type === 'law' ? lawName(whole) : nameOf(fields),
    role: role === undefined ? '' : say(roleLabels[role]).toLowerCase(),
    version: number(whole['version']),
    ordinal: number(whole['ordinal']),
    outcome: text(fields['outcome']),
    reason: orNone(whole['reason'] ?? fields['reason']),
    packs: number(fields['packs']),
    note: orNone(whole['note']),
    lot: text(fields['lot']),
    title: text(whole['title']),
    wrong: number(whole['wrong']),
    brokenOff: number(whole['brokenOff']),
    entries: number(whole['entries']),
    held: whole['firstBad'] === null ? 'yes' : 'no',
    seq: number(bad['seq']),
  };
};
