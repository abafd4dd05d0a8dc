import { parse } from 'csv-parse/sync';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { everyCase, type OutcomeFilter } from '../../../../../shared/outcomes/outcome.ts';
import { contract } from '../../../../../shared/ipc/contract.ts';
import { outcomeChannels } from '../../../../../shared/ipc/outcome-channels.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { eventInput, fillRegister, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { areaOf, assess, day, ratingFields, seenOn } from '../../../../support/outcome-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const right = { region: 'abdomen-lower', side: 'right' } as const;
const skins = ['ii', 'ii', 'ii', 'ii', 'ii', 'v'] as const;
const answers = ['over-75', '51-75', '51-75', '25-50'] as const;

/** Six patients of one course each: five of skin type II, four of them rated, one with an event; the last one is of type V. */
const sixCases = async (family = 'Eins') => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const register = await fillRegister(vault);
  const made: { readonly patient: string; readonly course: string; readonly sessions: string[] }[] = [];
  for (const [index, skinType] of skins.entries()) {
    const { id: patient } = await vault.get(
      'patients:save',
      patientInput({ family: `${family}${index}`, skinType }),
    );
    await vault.get('concerns:save', {
      id: newId(),
      patient,
      revision: 0,
      draft: null,
      fields: concernFields(),
    });
    const course = courseInput(patient, { startedOn: '2026-11-01', title: `Course ${index}` });
    await vault.get('courses:save', course);
    const sessions = [];
    for (const offset of [18, 1])
      sessions.push(
        await sealedSession(vault, patient, afternoon - offset * day, {
          ...(index === 0 ? {} : usedFrom(register)),
          areas: [areaOf(right, 1000 + index * 300)],
          reactions: [seenOn(right, { erythema: offset === 1 ? 1 : 3 })],
        }),
      );
    made.push({ patient, course: course.id, sessions });
  }
  for (const [index, answer] of answers.entries())
    await assess(
      vault,
      made[index]?.patient ?? '',
      ratingFields('2026-11-20', { answers: [{ item: 'improvement', answer }] }),
    );
  const [first] = made;
  await vault.get(
    'adverse-events:save',
    eventInput(first?.patient ?? '', { session: first?.sessions[1] ?? null }),
  );
  return { vault, made, register };
};

const report = (vault: VaultAtWork, filter: Partial<OutcomeFilter> = {}) =>
  vault.get('outcomes:report', { filter: { ...everyCase, ...filter } });
const rowsIn = (csv: string): readonly (readonly string[])[] => parse(csv, { bom: true }) as string[][];

describe('the report', () => {
  it('counts cases by hand: how many, how many rated, by what', async () => {
    const { vault } = await sixCases();
    const { all, rows, loose } = await report(vault);
    expect(all).toEqual({
      cases: 6,
      of: {
        running: 6,
        'erythema-3': 6,
        event: 1,
        'event-grade-2': 1,
        'event-kind-hyperpigmentation': 1,
        'quartile-practitioner-25-50': 1,
        'quartile-practitioner-51-75': 2,
        'quartile-practitioner-over-75': 1,
      },
    });
    expect(rows.skin.map(({ value, cases }) => [value, cases])).toEqual([
      ['ii', 5],
      ['v', 1],
    ]);
    expect(rows.depth.map(({ value, cases }) => [value, cases])).toEqual([
      ['from-1.0', 2],
      ['from-1.5', 2],
      ['from-2.0', 2],
    ]);
    expect(rows.sessions.map(({ value, cases }) => [value, cases])).toEqual([['two', 6]]);
    expect(rows.striae.map(({ value }) => value)).toEqual(['alba']);
    expect(loose).toBe(0);
    // An event of a patient without a session is in no case, and told.
    const { id } = await vault.get('patients:save', patientInput({ family: 'Without' }));
    await vault.get('adverse-events:save', eventInput(id));
    expect((await report(vault)).loose).toBe(1);
  });

  it('is narrowed by days, person and device, and says what that leaves out', async () => {
    const { vault, register } = await sixCases();
    const { id: person } = workOf(vault).user;
    expect((await report(vault, { from: '2026-11-02', until: '2026-11-02' })).all.cases).toBe(6);
    expect((await report(vault, { from: '2026-11-03' })).all.cases).toBe(0);
    expect((await report(vault, { person })).all.cases).toBe(6);
    expect((await report(vault, { person: newId() })).all.cases).toBe(0);
    expect((await report(vault, { device: register.device })).all.cases).toBe(5);
    expect((await report(vault, { device: 'none' })).all.cases).toBe(1);
    const other = await report(vault, { device: register.device });
    expect(other.shared).toEqual({ people: 0, devices: 0 });
    await sealedSession(vault, (await sixthOf(vault)).id, afternoon, { areas: [areaOf(right)] });
    expect((await report(vault, { device: register.device })).shared.devices).toBe(1);
  });

  it('of a new practice has no row', async () => {
    const vault = await practiceAtWork();
    const { all, rows } = await report(vault);
    expect(all).toEqual({ cases: 0, of: {} });
    expect(Object.values(rows).flat()).toEqual([]);
  });
});

const sixthOf = async (vault: VaultAtWork) => {
  const { rows } = await vault.get('patients:search', { query: 'Eins5', after: null, limit: 1 });
  const [found] = rows;
  if (!found) throw new Error('No patient.');
  return found;
};

describe('behind a figure', () => {
  it('stand exactly the cases that it counts, with patient, course and sessions, a page at a time, each once', async () => {
    const { vault, made } = await sixCases();
    const figure = { row: { dimension: 'skin' as const, value: 'ii' }, anyOf: [] };
    const seen: string[] = [];
    let after = null;
    do {
      const page: Awaited<ReturnType<typeof vault.get<'outcomes:cases'>>> = await vault.get(
        'outcomes:cases',
        {
          filter: everyCase,
          figure,
          after,
          limit: 2,
        },
      );
      expect(page).toMatchObject({ total: 5, patients: 5 });
      seen.push(...page.rows.map(({ patient }) => patient.id));
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(
      made
        .slice(0, 5)
        .map(({ patient }) => patient)
        .toSorted(),
    );
    const page = await vault.get('outcomes:cases', {
      filter: everyCase,
      figure: {
        row: { dimension: 'sessions', value: 'two' },
        anyOf: ['quartile-practitioner-over-75', 'quartile-practitioner-25-50'],
      },
      after: null,
      limit: 10,
    });
    expect(page.rows.map(({ patient }) => patient.family).toSorted()).toEqual(['Eins0', 'Eins3']);
    const [one] = page.rows.filter(({ patient }) => patient.family === 'Eins0');
    expect(one).toMatchObject({
      region: 'abdomen-lower',
      plan: 'course',
      course: { id: made[0]?.course, title: 'Course 0' },
      sessions: [
        { id: made[0]?.sessions[0], ordinal: 1, on: '2026-11-02' },
        { id: made[0]?.sessions[1], ordinal: 2, on: '2026-11-19' },
      ],
    });
  });
});

describe('a table of it', () => {
  it('states filter and time, has every figure with what it is out of, and names nobody', async () => {
    const { vault } = await sixCases();
    const { text, fileName } = await vault.get('outcomes:table', {
      lines: 'figures',
      filter: { ...everyCase, from: '2026-01-01' },
      passphrase,
      reason: 'For the insurance.',
    });
    expect(fileName).toBe('stria-outcomes-2026-11-20.csv');
    const rows = rowsIn(text);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]?.[0]).toBe('Outcomes of the practice');
    expect(rows[0]?.[1]).toContain('20-Nov-2026');
    expect(rows[1]?.[0]).toBe('First session from 01-Jan-2026');
    const found = (by: string, row: string, figure: string) =>
      rows.find(
        (cells) =>
          cells[0] === by &&
          cells[1] === row &&
          cells[3] === 'Quartiles, practitioner' &&
          cells[4] === figure,
      );
    expect(found('Skin type', 'II', '51 to 75 %')).toBeDefined();
    expect(found('Skin type', 'II', '51 to 75 %')?.slice(5)).toEqual(['2', '4', '', 'yes']);
    expect(found('All cases', '', 'More than 75 %')?.slice(5)).toEqual(['1', '4', '', 'yes']);
    expect(
      rows
        .find((cells) => cells[3] === 'Redness' && cells[4] === 'Moderate' && cells[0] === 'All cases')
        ?.slice(5),
    ).toEqual(['6', '6', '100', 'no']);
    expect(text).not.toContain('Eins');
  });

  it('needs the passphrase again, and no cell with a name of it is reckoned with; it and a sheet are entries', async () => {
    const { vault } = await sixCases('=Eins');
    const wrong = await vault.ask('outcomes:table', {
      lines: 'cases',
      filter: everyCase,
      passphrase: 'not this one',
      reason: 'For the insurance.',
    });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    const { text } = await vault.get('outcomes:table', {
      lines: 'cases',
      filter: everyCase,
      passphrase,
      reason: 'For the insurance.',
    });
    const rows = rowsIn(text).filter((cells) => cells[1]?.includes('Eins'));
    expect(rows).toHaveLength(6);
    expect(rows.every((cells) => cells[1]?.startsWith("'="))).toBe(true);
    expect(rows.filter((cells) => cells.includes('51 to 75 %'))).toHaveLength(2);

    // A sheet, and what was saved before: entries that say what was made, and name nobody.
    const sheet = await vault.get('outcomes:print', { filter: everyCase, view: 'quartile-practitioner' });
    const { db } = workOf(vault).vault;
    expect(
      db.sqlite.prepare(`select action from entries where type = 'outcome' order by arrival`).pluck().all(),
    ).toEqual(['save-names', 'print']);
    const served = serveDocument(workOf(vault), sheet.id);
    if (!served.ok) throw new Error(served.error.reason);
    const paper = readingOf(served.value.html);
    expect(paper).toContain('6 cases, 6 of them in courses that still run');
    expect(paper).toContain('4 of 6');
    expect(paper).toContain('Grey: out of fewer than 5 cases');
    expect(paper).not.toContain('Eins');
    expect(served.value.html).toContain('<td class="few">2</td>');
  });
});

it('is for who may seal: an assistant and a reader get none of it', () => {
  for (const name of Object.keys(outcomeChannels) as (keyof typeof outcomeChannels)[])
    expect(contract[name].roles).toEqual(['owner', 'practitioner']);
});
