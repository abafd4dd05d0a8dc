import { describe, expect, it } from 'vitest';
import { emptyPaper, type PaperDraft } from '../../../../shared/sessions/paper.ts';
import { asPaper, notPaper, withPaperTimes } from '../../../../shared/sessions/paper-times.ts';
import { emptyApplication, emptyDraft, readSessionDraft } from '../../../../shared/sessions/session-draft.ts';
import { sessionFromDraft } from '../../../../shared/sessions/from-draft.ts';
import { draftFromSession } from '../../../../shared/sessions/to-draft.ts';
import { formatSheetNumber } from '../../../../shared/sheets/sheet-number.ts';

const timeZone = 'Europe/London';
const now = Date.UTC(2026, 10, 22, 9, 0);
const other = '01930000-0000-7000-8000-000000000002';
const context = {
  devices: [],
  products: [],
  today: '2026-11-22',
  locale: 'en-GB',
  screening: null,
  consent: null,
  zones: [],
  timeZone,
  paper: { patientNumber: '00017', people: [{ id: other, name: 'Ada Berg' }] },
};
const keyed = (paper: Partial<PaperDraft>) => ({
  ...emptyDraft(now),
  paper: { ...emptyPaper, date: '20-Nov-2026', from: '13:00', ...paper },
});
const problemsOf = (paper: Partial<PaperDraft>): readonly string[] =>
  sessionFromDraft(keyed(paper), context).problems.map(({ path, message }) => `${path} ${message.id}`);

describe('a session from paper', () => {
  it('takes its day and all its times from what is typed, in the zone of the practice', () => {
    const number = formatSheetNumber({ patient: '00017', ordinal: 2 });
    const draft = keyed({
      sheet: number.toLowerCase(),
      to: '1340',
      given: '13:55',
      treatedBy: other,
      screening: 'no-change',
    });
    const applications = [
      { ...emptyApplication('a'), grams: '5', paperOn: '12.05', paperOff: '12:50' },
      { ...emptyApplication('b'), grams: '3', paperOn: '12:20' },
    ];
    const agent = 'lidocaine-4' as const;
    const withCream = { ...draft, anaesthetic: { ...draft.anaesthetic, agent, applications } };
    const { fields, problems } = sessionFromDraft(withCream, context);
    expect(problems).toEqual([]);
    const at = (hour: number, minute: number): number => Date.UTC(2026, 10, 20, hour, minute);
    expect(fields).toMatchObject({
      startedAt: at(13, 0),
      endedAt: at(13, 40),
      aftercareGivenAt: at(13, 55),
      anaesthetic: {
        applications: [
          { onAt: at(12, 5), offAt: at(12, 50) },
          { onAt: at(12, 20), offAt: null },
        ],
      },
      paper: {
        sheet: number,
        treatedBy: { user: other, name: 'Ada Berg' },
        screening: 'no-change',
        enteredLater: true,
      },
    });
    const back = draftFromSession(fields, { locale: 'en-GB', newKey: () => other, timeZone });
    expect(sessionFromDraft(back, { ...context, amended: fields }).fields).toEqual(fields);
  });

  it('waits for the day and the beginning, and says what of the rest cannot be read', () => {
    expect(problemsOf({ date: '', from: '' })).toEqual([
      'paper.date sessions.draft.paper-date',
      'paper.from sessions.draft.paper-from',
    ]);
    expect(problemsOf({ date: '31 2 2026', to: 'late' })).toEqual([
      'paper.date sessions.draft.date-impossible',
      'paper.to sessions.draft.time-unreadable',
    ]);
    const draft = keyed({});
    const applications = [{ ...emptyApplication('a'), grams: '5', paperOff: '25:00' }];
    const agent = 'lidocaine-4' as const;
    const late = { ...draft, anaesthetic: { ...draft.anaesthetic, agent, applications } };
    expect(sessionFromDraft(late, context).problems.map(({ path }) => path)).toEqual([
      'anaesthetic.applications.0.offAt',
    ]);
    expect(problemsOf({ treatedBy: '01930000-0000-7000-8000-000000000009' })).toEqual([
      'paper.treatedBy sessions.draft.treater-unknown',
    ]);
  });

  it('takes only a sheet of this patient, with its letter', () => {
    expect(problemsOf({ sheet: '17' })).toEqual(['paper.sheet sessions.draft.sheet-unreadable']);
    const own = formatSheetNumber({ patient: '00017', ordinal: 2 });
    expect(problemsOf({ sheet: own })).toEqual([]);
    expect(problemsOf({ sheet: own.replace('-2-', '-3-') })).toEqual([
      'paper.sheet sessions.draft.sheet-slip',
    ]);
    expect(problemsOf({ sheet: formatSheetNumber({ patient: '00018', ordinal: 2 }) })).toEqual([
      'paper.sheet sessions.draft.sheet-of-other',
    ]);
  });

  it('stops the clocks of a session that was begun on the screen, and gives their times back', () => {
    const begun = {
      ...emptyDraft(Date.UTC(2026, 10, 22, 8, 0)),
      endedAt: Date.UTC(2026, 10, 22, 8, 45),
      pain: 3,
    };
    const onAt = Date.UTC(2026, 10, 22, 7, 10);
    begun.anaesthetic.applications = [{ ...emptyApplication('a'), onAt }];
    const paper = asPaper(begun, '', timeZone);
    expect(paper).toMatchObject({
      pain: 3,
      endedAt: null,
      anaesthetic: { applications: [{ onAt: null, paperOn: '07:10' }] },
      paper: { date: '', from: '', to: '08:45' },
    });
    const dated = { ...paper, paper: { ...emptyPaper, ...paper.paper, date: 'today', from: '08:00' } };
    const around = { today: '2026-11-22', timeZone };
    expect(withPaperTimes(dated, around)).toMatchObject({
      startedAt: begun.startedAt,
      endedAt: begun.endedAt,
      anaesthetic: { applications: [{ onAt }] },
    });
    expect(notPaper(dated, around)).toEqual(begun);
    expect(withPaperTimes(begun, around)).toBe(begun);
  });

  it('is kept as a draft; one from before holds no paper', () => {
    const draft = keyed({ from: 'abo' });
    expect(readSessionDraft(JSON.stringify(draft))).toEqual(draft);
    const { paper: _paper, ...before } = emptyDraft(now);
    expect(readSessionDraft(JSON.stringify(before))?.paper).toBeNull();
  });
});
