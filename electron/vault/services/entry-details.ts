import type { Entry } from '../ledger/entry.ts';
import type { EntryDetails } from '../../../shared/entries/entry.ts';
import { lawPlaceLabels, lawTopicLabels } from '../../../shared/labels/rule-labels.ts';
import { lawPlaces, lawTopics } from '../../../shared/laws/law.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { paperMessages } from '../../../shared/labels/paper-labels.ts';
import { lateness } from '../../../shared/rules/predicates/clock.ts';
import { roleLabels } from '../../../shared/labels/practice-labels.ts';
import { roles } from '../../../shared/practice/practice.ts';
import { shorten } from '../../../shared/text/shorten.ts';
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
  text(fields['abbreviation']) ||
  text(fields['text']) ||
  text(fields['label']) ||
  [text(fields['make']), text(fields['model'])].filter((part) => part !== '').join(' ');

const lawName = (body: Body): string => {
  const place = lawPlaces.find((known) => known === body['place']);
  const topic = lawTopics.find((known) => known === body['topic']);
  return place && topic ? `${say(lawPlaceLabels[place])}, ${say(lawTopicLabels[topic])}` : '';
};

const recordName = ({ type, id }: Pick<Entry, 'type' | 'id'>, whole: Body, fields: Body): string => {
  if (type === 'rule') return say(ruleTitle(id));
  if (type === 'law') return lawName(whole);
  return type === 'attachment' ? orNone(nameOf(fields)) : nameOf(fields);
};

const foundIn = (body: Body, rule: string, state?: string): boolean =>
  Array.isArray(body['findings']) &&
  body['findings'].map(asBody).some((finding) => {
    const off = asBody(finding['changed'])['off'] === true;
    const same = state === undefined || asBody(finding['values'])['state'] === state;
    return finding['rule'] === rule && same && !off;
  });

/** How a session came into the records: from paper, how much later, and of which day. */
const entryOf = (at: number, body: Body, fields: Body): EntryDetails => {
  const startedAt = number(fields['startedAt']);
  const ended = fields['endedAt'];
  const late = lateness(at - (typeof ended === 'number' ? ended : startedAt));
  return {
    paper: fields['paper'] === null || fields['paper'] === undefined ? 'no' : 'yes',
    late: foundIn(body, 'LATE_ENTRY') ? say(paperMessages.later, late) : 'none',
    about: formatDate(dateOfInstant(startedAt)),
    clock: foundIn(body, 'CLOCK_BACKWARD', 'behind') ? 'behind' : 'right',
  };
};

/** What the sentence of an entry says besides who and when, from a body of any version; what is not there is left out. */
export const entryDetails = (
  { type, action, id, at }: Pick<Entry, 'type' | 'action' | 'id' | 'at'>,
  body: unknown,
): EntryDetails => {
  const whole = asBody(body);
  const fields = asBody(whole['fields']);
  const bad = asBody(whole['firstBad']);
  const end = asBody(whole['end']);
  const correction = asBody(whole['correction']);
  const decision = asBody(whole['decision']);
  const role = roles.find((known) => known === whole['role']);
  return {
    type,
    action,
    name: recordName({ type, id }, whole, fields),
    role: role === undefined ? '' : say(roleLabels[role]).toLowerCase(),
    version: number(whole['version']),
    ordinal: number(whole['ordinal']),
    outcome: text(fields['outcome']),
    reason: orNone(
      correction['reason'] ?? whole['reason'] ?? fields['reason'] ?? end['reason'] ?? decision['reason'],
    ),
    packs: number(fields['packs']),
    note: orNone(whole['note']),
    lot: text(fields['lot']),
    title: orNone(whole['title']),
    of: text(asBody(whole['of'])['type']),
    copy: text(whole['kind']),
    purpose: text(whole['purpose']),
    wrong: number(whole['wrong']),
    brokenOff: number(whole['brokenOff']),
    entries: number(whole['entries']),
    held: whole['firstBad'] === null ? 'yes' : 'no',
    seq: number(bad['seq']),
    number: text(whole['number']),
    patients: number(whole['patients']),
    papers: number(whole['papers']),
    cases: number(whole['cases']),
    ...(type === 'session' ? entryOf(at, whole, fields) : {}),
  };
};
