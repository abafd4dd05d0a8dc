import { describe, expect, test } from 'vitest';
import {
  renderCourse,
  type CourseDocument,
} from '../../../../../electron/vault/documents/course-document.ts';
import { renderSession } from '../../../../../electron/vault/documents/session-document.ts';
import type { Course, SessionCourse } from '../../../../../shared/courses/course.ts';
import { courseProgress, type CourseSession } from '../../../../../shared/courses/progress.ts';
import { concernFields } from '../../../../support/record-inputs.ts';
import { readingOf } from './document-text.ts';
import { hostileTexts } from './hostile-texts.ts';
import { patient, practice, practitioner, sealed, sessionFacts, timeZone } from './sample-facts.ts';

const course: Course = {
  id: 'course',
  patient: 'patient',
  revision: 2,
  at: Date.parse('2026-11-01T09:00:00Z'),
  by: 'Ada Byron',
  ended: {
    at: Date.parse('2026-11-28T09:00:00Z'),
    by: 'Tomasz Wiśniewski',
    outcome: 'stopped',
    reason: 'Moves to Leeds',
    conclusion: 'Softer already.\nThe colour is as before.',
    corrected: null,
  },
  kind: 'course',
  title: 'Hips',
  regions: [
    { region: 'hip', side: 'right', sessions: 4, depth: { minUm: 1000, maxUm: 1500 } },
    { region: 'knee', side: 'left', sessions: 2, depth: null },
  ],
  interval: 4,
  goals: ['texture'],
  goal: 'A beach holiday',
  startedOn: '2026-11-01',
  note: 'Evenings only.',
};
const davey = {
  'abdomen-upper/right': 1,
  'abdomen-upper/left': 1,
  'abdomen-lower/right': 2,
  'abdomen-lower/left': 2,
} as const;
const session = { ...sealed, davey, sealedBy: 'Tomasz Wiśniewski' };
const treated: CourseSession = {
  id: session.id,
  revision: 1,
  at: session.startedAt,
  on: '2026-11-20',
  nextDate: null,
  areas: session.areas,
};
const facts: CourseDocument = {
  practice,
  practitioner,
  patient,
  course,
  progress: courseProgress(course, [treated]),
  courses: [course],
  sessions: [session],
  concerns: [
    {
      ...concernFields(),
      areas: [{ region: 'hip', side: 'right' }],
      id: 'concern',
      patient: 'patient',
      revision: 1,
      at: Date.parse('2026-10-30T09:00:00Z'),
    },
  ],
  corrections: [],
  today: '2026-11-29',
  timeZone,
};
const reading = (change: Partial<CourseDocument> = {}): string =>
  readingOf(renderCourse({ ...facts, ...change }).html);

describe('the summary of a course', () => {
  test.each([
    'Course of treatment: summary',
    'Planned on 01-Nov-2026 by Ada Byron. Stopped early on 28-Nov-2026 by Tomasz Wiśniewski: Moves to Leeds',
    'Name Hips',
    'Up to 4 sessions, every 4 weeks, from 01-Nov-2026',
    'Smoother to the touch. A beach holiday',
    'Evenings only.',
    'Hip, right 1 of 4 done 1.00 to 1.50\u202fmm 1.25 to 2.60\u202fmm 20-Nov-2026',
    'Knee, left 0 of 2 done none planned not treated not treated',
    'Also treated in this time, without being planned: Flank, right (once).',
    'Session 1 of 4',
    'Hip (right), noted on 30-Oct-2026',
    'White (alba)',
    'Session of 20-Nov-2026 Davey score: 6 of 8',
    'Hip (right): 1.25',
    'Redness: 3 moderate',
    'Sterile gel, lot HG-2217, expires 30-Nov-2027',
    'Cartridge, lot C-55102, expires 31-Mar-2028',
    'Note: Tolerated well.',
    'The colour is as before.',
    'Written by Tomasz Wiśniewski, 28-Nov-2026, 09:00:00.',
    'three to six months after the last session',
    'no result is guaranteed',
  ])('says %j', (words) => expect(reading()).toContain(words));

  test('draws the planned areas with what was done of them', () => {
    const { html } = renderCourse(facts);
    expect(html).toContain('>1/4<');
    expect(html).toContain('>0/2<');
  });

  test('says that a course still runs, and what is to come', () => {
    const text = reading({ course: { ...course, ended: null } });
    expect(text).toContain('It still runs: this is how it stands on 29-Nov-2026.');
    expect(text).toContain('From 18-Dec-2026: session 1 of 2, knee (left); session 2 of 4, hip (right).');
    expect(text).toContain('No conclusion was written.');
  });

  test('says what stood there before each correction, by whom and why', () => {
    const text = reading({
      corrections: [
        {
          at: Date.parse('2026-11-28T10:00:00Z'),
          by: 'Ada Berg',
          reason: 'Was of another patient',
          before: { outcome: 'finished', reason: '', conclusion: 'Much narrower.' },
        },
        {
          at: Date.parse('2026-11-28T11:00:00Z'),
          by: 'Ada Berg',
          reason: 'Not finished',
          before: { outcome: 'stopped', reason: 'Moves to York', conclusion: '' },
        },
      ],
    });
    const places = [
      'The colour is as before.',
      'Corrected by Ada Berg, 28-Nov-2026',
      ': Was of another patient',
      'It said before that it was finished: Much narrower.',
      ': Not finished',
      'It said before that it was stopped early: Moves to York No conclusion was written.',
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(reading()).not.toContain('Corrected by');
  });

  test('says what is missing where nothing was done, noted or concluded', () => {
    const nothing = { course: { ...course, ended: null }, sessions: [], concerns: [] };
    const text = reading({ ...nothing, progress: courseProgress(course, []) });
    for (const words of [
      'No session of this course was sealed.',
      'No concern of these areas was noted.',
      'Hip, right 0 of 4 done',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Davey score');
  });

  test('names the photos at the end once everything was done, and sessions beyond the plan', () => {
    const one = {
      ...course,
      ended: null,
      regions: course.regions.slice(0, 1).map((area) => ({ ...area, sessions: 1 })),
    };
    const done = [treated, { ...treated, id: 'second', at: treated.at + 1 }];
    const text = reading({ course: one, progress: courseProgress(one, done) });
    expect(text).toContain('2 of 1 done, 1 more than planned');
    expect(text).toContain('due from 20-Feb-2027');
  });

  test('promises nothing', () => {
    expect(reading()).not.toMatch(/\b(safe|cure|permanent|guaranteed result|may be needled)\b/i);
  });

  test.each(hostileTexts)('takes %j for text everywhere', (text) => {
    const { html } = renderCourse({
      ...facts,
      course: {
        ...course,
        by: text,
        title: text,
        goal: text,
        note: text,
        ended: { at: 1, by: text, outcome: 'stopped', reason: text, conclusion: text, corrected: null },
      },
      corrections: [
        { at: 2, by: text, reason: text, before: { outcome: 'stopped', reason: text, conclusion: text } },
      ],
      sessions: [{ ...session, note: text, sealedBy: text }],
    });
    expect(html).not.toMatch(/<(script|iframe|img)\b/i);
    expect(html.match(/<svg onload/gi)).toBeNull();
  });
});

test('the session record says which session of which course it was', () => {
  const ofCourse: SessionCourse = {
    course: 'course',
    kind: 'course',
    title: '',
    areas: [{ region: 'hip', side: 'right' }],
    ordinal: 2,
    planned: 4,
  };
  const text = (ordinal: number): string =>
    readingOf(
      renderSession({ ...sessionFacts, session: { ...sealed, courses: [{ ...ofCourse, ordinal }] } }).html,
    );
  expect(text(2)).toContain('Course hip (right): session 2 of 4.');
  expect(text(5)).toContain('Course hip (right): session 5, 4 planned.');
});
