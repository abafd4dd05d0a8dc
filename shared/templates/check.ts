/** Everything that can be said about a template without rendering it. Pure: the studio asks it with every change. */
import { readClause, readTime, type Met } from './clauses.ts';
import {
  conditionFaults,
  knownOf,
  outputFaults,
  unknownField,
  type Fault,
  type Known,
} from './expressions.ts';
import { isConsentKind, type TemplateKind } from './kinds.ts';
import { mandatoryFaults } from './mandatory-check.ts';
import type { TemplateProblem } from './problem.ts';
import { placeOf, scanTemplate, wordsOf, type Piece, type Word } from './scan.ts';
import { textFaults } from './text-check.ts';

export const longestSource = 60_000;
export const deepest = 8;
/** More than this nobody reads; the first ones are the ones to mend. */
export const mostProblems = 50;

type Block = 'if' | 'unless' | 'case' | 'for' | 'clause' | 'times' | 'time' | 'callbox' | 'columns';

interface Open {
  readonly name: Block;
  readonly at: number;
  /** Of a `case`: the field it asks. */
  readonly values: readonly string[];
  readonly loop: string | null;
  readonly ended: 'no' | 'when' | 'else' | 'next';
}

interface Walk {
  readonly kind: TemplateKind;
  readonly known: Known;
  readonly stack: Open[];
  readonly met: Met;
  readonly faults: Fault[];
}

const blocksOf: Readonly<Record<'times' | 'callbox' | 'columns', readonly TemplateKind[]>> = {
  times: ['aftercare'],
  callbox: ['aftercare', 'leaflet', 'plan'],
  columns: ['aftercare', 'leaflet', 'plan'],
};

const conditional: readonly Block[] = ['if', 'unless', 'case', 'for'];
const inside = (walk: Walk, names: readonly Block[]): boolean =>
  walk.stack.some(({ name }) => names.includes(name));

const open = (walk: Walk, name: Block, at: number, more: Partial<Open> = {}): void => {
  if (walk.stack.length >= deepest) walk.faults.push({ code: 'too-deep', at, word: name });
  walk.stack.push({ name, at, values: [], loop: null, ended: 'no', ...more });
};

const openCase = (walk: Walk, words: readonly Word[], at: number): void => {
  const [name, ...rest] = words;
  const field = name && walk.known.fields.get(name.text);
  if (name?.type !== 'name' || rest.length > 0) walk.faults.push({ code: 'bad-condition', at });
  else if (!field) walk.faults.push(unknownField(name, walk.known));
  else if (field.type !== 'choice') walk.faults.push({ code: 'not-a-choice', at: name.at, word: name.text });
  open(walk, 'case', at, { values: field?.values ?? [] });
};

const readWhen = (walk: Walk, words: readonly Word[], at: number): void => {
  const last = walk.stack.at(-1);
  if (last?.name !== 'case' || last.ended === 'else') {
    walk.faults.push({ code: 'misplaced-tag', at, word: 'when' });
    return;
  }
  walk.stack.splice(-1, 1, { ...last, ended: 'when' });
  const odd = words.find((word, index) =>
    index % 2 === 0 ? word.type !== 'quoted' : word.text !== ',' && word.text !== 'or',
  );
  if (odd || words.length % 2 === 0) walk.faults.push({ code: 'bad-condition', at: odd?.at ?? at });
  for (const { type, text, at: place } of words)
    if (type === 'quoted' && last.values.length > 0 && !last.values.includes(text))
      walk.faults.push({ code: 'unknown-value', at: place, word: text, hint: last.values.join(', ') });
};

const openFor = (walk: Walk, words: readonly Word[], at: number): void => {
  const [variable, between, list, ...rest] = words;
  const field = list && walk.known.fields.get(list.text);
  const plain = variable?.type === 'name' && /^[a-z][a-z0-9_]{0,39}$/.test(variable.text);
  if (!plain || between?.text !== 'in' || list?.type !== 'name' || rest.length > 0)
    walk.faults.push({ code: 'bad-loop', at });
  else if (walk.known.fields.has(variable.text)) walk.faults.push({ code: 'bad-loop', at: variable.at });
  else if (!field) walk.faults.push(unknownField(list, walk.known));
  else if (field.type !== 'list') walk.faults.push({ code: 'loop-not-a-list', at: list.at, word: list.text });
  if (inside(walk, ['for'])) walk.faults.push({ code: 'loop-in-loop', at });
  open(walk, 'for', at, { loop: variable?.text ?? null });
};

const openClause = (walk: Walk, words: readonly Word[], at: number): void => {
  const head = readClause(words);
  const add = (code: Fault['code'], place = at, word = head?.name ?? ''): void =>
    void walk.faults.push({ code, at: place, word });
  if (!head) add('bad-clause');
  else {
    const when = head.when && walk.known.fields.get(head.when.field);
    if (walk.met.clauses.some((clause) => clause.head.name === head.name)) add('clause-name-twice');
    if (head.when && !when)
      walk.faults.push(unknownField({ type: 'name', text: head.when.field, at: head.when.at }, walk.known));
    if (head.when && when && when.type !== 'yes-no') add('not-a-yes-no', head.when.at, head.when.field);
    if (head.tick === null ? head.ask !== '' : head.ask === '') add('clause-needs-ask');
    if (head.tick !== null && (!isConsentKind(walk.kind) || inside(walk, conditional)))
      add('clause-not-ticked-here');
    const always = head.when === null && !inside(walk, conditional);
    walk.met.clauses.push({ head, at, always });
  }
  if (inside(walk, ['clause', 'times', 'callbox', 'columns'])) add('clause-in-clause');
  open(walk, 'clause', at);
};

const openBlock = (
  walk: Walk,
  name: 'times' | 'callbox' | 'columns',
  words: readonly Word[],
  at: number,
): void => {
  if (!blocksOf[name].includes(walk.kind)) walk.faults.push({ code: 'block-of-other-kind', at, word: name });
  if (words.length > 0 || inside(walk, ['times', 'callbox', 'columns']))
    walk.faults.push({ code: 'misplaced-tag', at, word: name });
  if (!inside(walk, conditional)) walk.met.blocks.add(name);
  open(walk, name, at);
};

const openTime = (walk: Walk, words: readonly Word[], at: number): void => {
  if (!inside(walk, ['times']) || inside(walk, ['time', 'clause']))
    walk.faults.push({ code: 'misplaced-tag', at, word: 'time' });
  if (readTime(words) === null) walk.faults.push({ code: 'bad-time', at: words[0]?.at ?? at });
  open(walk, 'time', at);
};

/** `else`, `elsif` and `next` divide the block they stand in. */
const divide = (walk: Walk, name: 'else' | 'elsif' | 'next', words: readonly Word[], at: number): void => {
  const last = walk.stack.at(-1);
  const hosts: readonly Block[] =
    name === 'next' ? ['columns'] : name === 'elsif' ? ['if'] : ['if', 'unless', 'case'];
  if (
    !last ||
    !hosts.includes(last.name) ||
    last.ended === 'else' ||
    last.ended === 'next' ||
    (name !== 'elsif' && words.length > 0)
  ) {
    walk.faults.push({ code: 'misplaced-tag', at, word: name });
    return;
  }
  if (name === 'elsif') walk.faults.push(...conditionFaults(words, at, walk.known));
  else walk.stack.splice(-1, 1, { ...last, ended: name });
};

const closers: Readonly<Record<string, Block>> = {
  endif: 'if',
  endunless: 'unless',
  endcase: 'case',
  endfor: 'for',
  endclause: 'clause',
  endtimes: 'times',
  endtime: 'time',
  endcallbox: 'callbox',
  endcolumns: 'columns',
};

const close = (walk: Walk, word: string, name: Block, words: readonly Word[], at: number): void => {
  const last = walk.stack.at(-1);
  if (words.length > 0) walk.faults.push({ code: 'misplaced-tag', at, word });
  if (last?.name === name) {
    if (name === 'columns' && last.ended === 'no') walk.faults.push({ code: 'misplaced-tag', at, word });
    walk.stack.pop();
  } else if (!last) walk.faults.push({ code: 'closes-nothing', at, word });
  else {
    walk.faults.push({ code: 'closes-other', at, word, hint: last.name });
    const place = walk.stack.findLastIndex((one) => one.name === name);
    if (place >= 0) walk.stack.splice(place);
  }
};

/** Stands alone, outside of everything, in what a patient signs. */
const readInitials = (walk: Walk, words: readonly Word[], at: number): void => {
  if (!isConsentKind(walk.kind)) walk.faults.push({ code: 'block-of-other-kind', at, word: 'initials' });
  if (words.length > 0 || walk.stack.length > 0)
    walk.faults.push({ code: 'misplaced-tag', at, word: 'initials' });
};

const readTag = (walk: Walk, [name, ...words]: readonly Word[], at: number): void => {
  const tag = name?.type === 'name' ? name.text : '';
  const place = name?.at ?? at;
  if (tag === 'if' || tag === 'unless') {
    walk.faults.push(...conditionFaults(words, place, walk.known));
    open(walk, tag, place);
  } else if (tag === 'case') openCase(walk, words, place);
  else if (tag === 'when') readWhen(walk, words, place);
  else if (tag === 'for') openFor(walk, words, place);
  else if (tag === 'clause') openClause(walk, words, place);
  else if (tag === 'times' || tag === 'callbox' || tag === 'columns') openBlock(walk, tag, words, place);
  else if (tag === 'initials') readInitials(walk, words, place);
  else if (tag === 'time') openTime(walk, words, place);
  else if (tag === 'else' || tag === 'elsif' || tag === 'next') divide(walk, tag, words, place);
  else if (Object.hasOwn(closers, tag)) close(walk, tag, closers[tag] ?? 'if', words, place);
  else walk.faults.push({ code: 'unknown-tag', at: place, word: name?.text.slice(0, 40) ?? '' });
};

const readOutput = (walk: Walk, piece: Piece): void => {
  const words = wordsOf(piece);
  if (isLost(walk)) walk.faults.push({ code: 'lost-text', at: piece.from });
  const loops = walk.stack.flatMap(({ loop }) => loop ?? []);
  walk.faults.push(...outputFaults(words, piece.at, { ...walk.known, loops }));
  if (!inside(walk, conditional)) walk.met.printed.add(words[0]?.text ?? '');
};

/** Inside `times` only what is in a `time`, and inside `case` only what follows a `when`, is printed. */
const isLost = ({ stack }: Walk): boolean => {
  const last = stack.at(-1);
  if (last?.name === 'case' && last.ended === 'no') return true;
  return stack.some(({ name }) => name === 'times') && stack.every(({ name }) => name !== 'time');
};

const readText = (walk: Walk, { inner, at }: Piece): void => {
  if (inner.trim() !== '' && isLost(walk))
    walk.faults.push({ code: 'lost-text', at: at + inner.search(/\S/) });
};

const walkThrough = (walk: Walk, pieces: readonly Piece[]): void => {
  let hushed: number | null = null;
  for (const piece of pieces) {
    if (walk.faults.length > mostProblems) return;
    const tag = piece.kind === 'tag' ? piece.inner.trim() : '';
    if (hushed !== null) {
      if (tag === 'endcomment') hushed = null;
    } else if (tag === 'comment') hushed = piece.from;
    else if (piece.kind === 'text') readText(walk, piece);
    else if (piece.kind === 'output') readOutput(walk, piece);
    else readTag(walk, wordsOf(piece), piece.at);
  }
  if (hushed !== null) walk.faults.push({ code: 'not-closed', at: hushed, word: 'comment' });
  for (const { name, at } of walk.stack) walk.faults.push({ code: 'not-closed', at, word: name });
};

/** What is wrong with a source, in its order; at most `mostProblems`. None: it is well formed and has all it needs. */
export const checkSource = (kind: TemplateKind, source: string): readonly TemplateProblem[] => {
  const found = faultsOf(kind, source).toSorted((one, other) => one.at - other.at);
  return found.slice(0, mostProblems).map(({ code, at, word = '', hint = '' }) => {
    const offset = Math.min(Math.max(at, 0), source.length);
    return { code, offset, ...placeOf(source, offset), word: word.slice(0, 60), hint };
  });
};

const faultsOf = (kind: TemplateKind, source: string): readonly Fault[] => {
  if (source.trim() === '') return [{ code: 'empty', at: 0 }];
  if (source.length > longestSource) return [{ code: 'too-long', at: longestSource }];
  const { pieces, unclosedAt } = scanTemplate(source);
  const met: Met = { clauses: [], printed: new Set(), blocks: new Set() };
  const known = { fields: knownOf(kind), loops: [] };
  const walk: Walk = { kind, known, stack: [], met, faults: [...textFaults(source, pieces)] };
  walkThrough(walk, pieces);
  if (unclosedAt !== null) return [...walk.faults, { code: 'unclosed-brace', at: unclosedAt }];
  return walk.faults.length > 0 ? walk.faults : mandatoryFaults(kind, met, source);
};
