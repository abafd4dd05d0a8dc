import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import {
  casePlanLabels,
  dimensionLabels,
  measureLabels,
  outcomeViewLabels,
  rowLabels,
} from '../../../shared/labels/outcome-labels.ts';
import {
  dimensions,
  mostSaved,
  valueOf,
  type Dimension,
  type OutcomeCase,
  type OutcomeCounts,
  type OutcomeFilter,
} from '../../../shared/outcomes/outcome.ts';
import {
  figureOf,
  outcomeViews,
  recordedIn,
  viewOf,
  type OutcomeViewKey,
} from '../../../shared/outcomes/views.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { csvOf, csvSteps } from '../copies/copy-tables.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { Db } from '../db/run.ts';
import { outcomeMessages as messages } from '../documents/messages/outcome-messages.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { renderOutcomes } from '../documents/outcome-document.ts';
import { say } from '../documents/wording.ts';
import type { Steps } from '../slices.ts';
import { leavingTable } from './before-leaving.ts';
import { localZone } from './local-zone.ts';
import { noteFact } from './note-fact.ts';
import { casesIn, listedCases, outcomeSteps } from './outcomes.ts';
import { deviceName, filterWords, personName } from './outcome-words.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

type Cells = readonly (string | number | null)[];

/** What was asked and when, as lines before the table, as wide as it. */
const preamble = (work: Work, filter: OutcomeFilter, width: number): readonly Cells[] => {
  const lines = [
    [say(messages.title), exactInstantWords(work.now().at, localZone())],
    ...filterWords(work.vault.db, filter).map((words) => [words]),
    [],
  ];
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => null)]);
};

const noteMade = (
  work: Work,
  action: 'print' | 'save' | 'save-names',
  filter: OutcomeFilter,
  cases: number,
): void => noteFact(work, { action, type: 'outcome', id: newId(), body: { filter, cases } });

const figureLines = (
  by: string,
  row: string,
  counts: OutcomeCounts,
  view: OutcomeViewKey,
): readonly Cells[] => {
  const recorded = recordedIn(viewOf[view], counts);
  return viewOf[view].columns.map((measure) => {
    const { count, few, percent } = figureOf(counts.of[measure] ?? 0, recorded);
    const head = [by, row, counts.cases, say(outcomeViewLabels[view]), say(measureLabels[measure])];
    return [...head, count, recorded, percent, few ? 'yes' : 'no'];
  });
};

function* figuresCsv(work: Work, filter: OutcomeFilter): Steps<Result<string>> {
  const report = yield* outcomeSteps(work.vault.db, filter);
  const head = ['by', 'row', 'cases', 'table', 'figure', 'count', 'out_of', 'percent', 'few_cases'];
  const ofRows = (dimension: Dimension): readonly Cells[] =>
    report.rows[dimension].flatMap(({ value, ...counts }) => {
      const label = rowLabels[dimension][value];
      const by = say(dimensionLabels[dimension]);
      return label ? outcomeViews.flatMap((view) => figureLines(by, say(label), counts, view)) : [];
    });
  const all = outcomeViews.flatMap((view) => figureLines(say(messages.allCases), '', report.all, view));
  noteMade(work, 'save', filter, report.all.cases);
  const [first = [], ...others] = [
    ...preamble(work, filter, head.length),
    head,
    ...all,
    ...dimensions.flatMap(ofRows),
  ];
  return ok(csvOf(first.map(String), others));
}

/** What a view says of one case, in the words of its columns. */
const saidOf = ({ measures }: OutcomeCase, view: OutcomeViewKey): string =>
  viewOf[view].columns
    .filter((measure) => measures.includes(measure))
    .map((measure) => say(measureLabels[measure]))
    .join('; ');

const wordsOf = (one: OutcomeCase, dimension: Dimension): string => {
  const label = rowLabels[dimension][valueOf(one, dimension)];
  return label ? say(label) : '';
};

const caseLines = (db: Db, cases: readonly OutcomeCase[]): readonly Cells[] =>
  cases.flatMap((one) =>
    listedCases(db, [one]).map(({ patient, region, course, plan, sessions }): Cells => [
      patient.number,
      patient.family,
      patient.given,
      say(regionMessages[region]),
      course === null ? '' : course.title,
      say(casePlanLabels[plan]),
      one.day,
      sessions.length,
      wordsOf(one, 'striae'),
      wordsOf(one, 'skin'),
      wordsOf(one, 'depth'),
      personName(db, one.person),
      deviceName(db, one.device),
      ...outcomeViews.map((view) => saidOf(one, view)),
    ]),
  );

/** Every case that a filter leaves, oldest first; null when there are too many for a table. */
function* casesToSave(db: Db, filter: OutcomeFilter): Steps<readonly OutcomeCase[] | null> {
  const newestFirst: OutcomeCase[] = [];
  for (const cases of casesIn(db, filter)) {
    newestFirst.push(...cases);
    if (newestFirst.length > mostSaved) return null;
    yield { done: newestFirst.length, total: null };
  }
  return newestFirst.toReversed();
}

function* casesCsv(work: Work, filter: OutcomeFilter): Steps<Result<string>> {
  const { db } = work.vault;
  const cases = yield* casesToSave(db, filter);
  if (cases === null) return fail('refused', 'too-many-cases');
  const head = [
    'number',
    'family',
    'given',
    'region',
    'course',
    'plan',
    'first_session',
    'sessions',
    'striae',
    'skin_type',
    'greatest_depth',
    'treated_by',
    'device',
    ...outcomeViews.map((view) => view.replaceAll('-', '_')),
  ];
  const lines: Cells[] = [];
  for (const [index, one] of cases.entries()) {
    lines.push(...caseLines(db, [one]));
    yield { done: index, total: cases.length };
  }
  const [first = [], ...others] = [...preamble(work, filter, head.length), head, ...lines];
  const text = yield* csvSteps(first.map((cell) => cell ?? '').map(String), others);
  noteMade(work, 'save-names', filter, cases.length);
  return ok(text);
}

/** The outcomes as CSV, with the passphrase asked again: figures alone, or a line a case with the patient's name. */
export const outcomeTable = async (
  work: Work,
  { lines, filter, ...ask }: InputOf<'outcomes:table'>,
): Promise<Result<{ readonly text: string; readonly fileName: string }>> => {
  const day = dateOfInstant(work.now().at, localZone());
  const isNamed = lines === 'cases';
  const make = isNamed ? casesCsv : figuresCsv;
  const text = await leavingTable(work, { name: 'outcomes:table', kind: 'outcomes', ...ask }, () =>
    make(work, filter),
  );
  const fileName = `stria-outcomes-${isNamed ? 'cases-' : ''}${day}.csv`;
  return text.ok ? ok({ text: text.value, fileName }) : text;
};

function* sheetSteps(work: Work, { filter, view }: InputOf<'outcomes:print'>): Steps<Result<DocumentInfo>> {
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  const report = yield* outcomeSteps(work.vault.db, filter);
  noteMade(work, 'print', filter, report.all.cases);
  const asked = filterWords(work.vault.db, filter);
  const rendered = renderOutcomes({
    practice,
    report,
    view,
    asked,
    now: work.now().at,
    timeZone: localZone(),
  });
  return ok(passDocument(work, { patient: null, kind: 'outcomes', source: 'outcomes' }, rendered));
}

/** One table by each dimension as a sheet, held in memory until the lock. */
export const printOutcomes = (work: Work, input: InputOf<'outcomes:print'>): Promise<Result<DocumentInfo>> =>
  longAnswer(work, 'outcomes:print', null, () => sheetSteps(work, input));
