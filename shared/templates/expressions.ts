/** What may stand between braces: fields with filters, and conditions. Stricter than Liquid, which drops what it does not know. */
import type { TemplateField } from './field.ts';
import { fieldsOf, templateFields } from './fields.ts';
import type { TemplateKind } from './kinds.ts';
import type { ProblemCode } from './problem.ts';
import type { Word } from './scan.ts';

export interface Fault {
  readonly code: ProblemCode;
  readonly at: number;
  readonly word?: string;
  readonly hint?: string;
}

export interface Known {
  readonly fields: ReadonlyMap<string, TemplateField>;
  /** The variables of the loops around; each holds one text. */
  readonly loops: readonly string[];
}

/** The fields of one kind, by name. */
export const knownOf = (kind: TemplateKind): ReadonlyMap<string, TemplateField> =>
  new Map(fieldsOf(kind).map((field) => [field.name, field]));

const everyName = new Set(templateFields.map(({ name }) => name));

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_pair, index) => text.slice(index, index + 2));

/** Share of the pairs of letters that two names have in common, 0 to 1 (Dice). */
const likeness = (one: string, other: string): number => {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * shared) / Math.max(1, pairs.length + others.length);
};

const near = 0.5;

/** The field whose name is most like what was typed; empty when none is near. */
const nearest = (typed: string, names: Iterable<string>): string => {
  const word = typed.slice(0, 60).toLowerCase();
  const [best] = [...names]
    .map((name) => ({ name, like: likeness(word, name) }))
    .toSorted((a, b) => b.like - a.like);
  return best && best.like >= near ? best.name : '';
};

/** The fault of a name that is no field of this kind. */
export const unknownField = ({ text, at }: Word, { fields }: Known): Fault =>
  everyName.has(text)
    ? { code: 'field-of-other-kind', at, word: text }
    : { code: 'unknown-field', at, word: text, hint: nearest(text, fields.keys()) };

const textFilters = ['downcase', 'upcase', 'capitalize'];

const filterFaults = (words: readonly Word[], isList: boolean): Fault[] => {
  const faults: Fault[] = [];
  let list = isList;
  const rest = [...words];
  while (rest.length > 0) {
    const bar = rest.shift();
    const filter = rest.shift();
    if (bar?.text !== '|' || filter?.type !== 'name') return [{ code: 'bad-output', at: bar?.at ?? 0 }];
    const argument = rest[0]?.text === ':' ? rest.splice(0, 2)[1] : undefined;
    const given = { at: filter.at, word: filter.text };
    if (filter.text === 'size' || (filter.text === 'join' && argument?.type === 'quoted')) {
      if (!list) faults.push({ code: 'filter-not-for-field', ...given });
      list = false;
    } else if (textFilters.includes(filter.text) && argument === undefined) {
      if (list) faults.push({ code: 'filter-not-for-field', ...given });
    } else if (filter.text === 'join') faults.push({ code: 'bad-output', ...given });
    else faults.push({ code: 'unknown-filter', ...given });
  }
  if (list && faults.length === 0) faults.push({ code: 'list-not-printable', at: words[0]?.at ?? 0 });
  return faults;
};

/** What is wrong with `{{ … }}`. */
export const outputFaults = (words: readonly Word[], at: number, known: Known): readonly Fault[] => {
  const [first, ...filters] = words;
  if (first?.type !== 'name') return [{ code: 'bad-output', at: first?.at ?? at }];
  if (known.loops.includes(first.text)) return filterFaults(filters, false);
  const field = known.fields.get(first.text);
  if (!field) return [unknownField(first, known)];
  if (field.type === 'yes-no' || field.type === 'choice')
    return [{ code: 'not-printable', at: first.at, word: first.text }];
  const faults = filterFaults(filters, field.type === 'list');
  return faults.map((fault) =>
    fault.code === 'list-not-printable' ? { ...fault, at: first.at, word: first.text } : fault,
  );
};

const comparisons = ['==', '!='];
const orders = [...comparisons, '<', '>', '<=', '>='];

/** One part of a condition, taken from the front of `rest`. */
const termFaults = (rest: Word[], known: Known): readonly Fault[] => {
  if (rest[0]?.type === 'name' && rest[0].text === 'not') rest.shift();
  const name = rest.shift();
  if (name?.type !== 'name') return [{ code: 'bad-condition', at: name?.at ?? -1 }];
  const field = known.fields.get(name.text);
  if (!field) return [unknownField(name, known)];
  const sign = rest[0]?.type === 'sign' ? rest.shift() : undefined;
  if (!sign) return field.type === 'yes-no' ? [] : [{ code: 'not-a-yes-no', at: name.at, word: name.text }];
  const value = rest.shift();
  if (field.type === 'number' && value?.type === 'number' && orders.includes(sign.text)) return [];
  if (field.type !== 'choice' || !comparisons.includes(sign.text))
    return [{ code: 'not-a-choice', at: name.at, word: name.text }];
  if (value?.type !== 'quoted') return [{ code: 'bad-condition', at: value?.at ?? sign.at }];
  return field.values.includes(value.text)
    ? []
    : [{ code: 'unknown-value', at: value.at, word: value.text, hint: field.values.join(', ') }];
};

/** What is wrong with the condition of `if`, `elsif` and `unless`. */
export const conditionFaults = (words: readonly Word[], at: number, known: Known): readonly Fault[] => {
  const rest = [...words];
  const faults: Fault[] = [];
  for (;;) {
    faults.push(...termFaults(rest, known).map((fault) => (fault.at < 0 ? { ...fault, at } : fault)));
    const joint = rest.shift();
    if (!joint || faults.length > 0) return faults;
    if (joint.text !== 'and' && joint.text !== 'or') return [{ code: 'bad-condition', at: joint.at }];
  }
};
