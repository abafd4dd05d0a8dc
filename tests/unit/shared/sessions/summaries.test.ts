import { createIntl } from '@formatjs/intl';
import { expect, it } from 'vitest';
import type { Message } from '../../../../shared/labels/message.ts';
import { sections } from '../../../../shared/sessions/completeness.ts';
import { sessionFromDraft } from '../../../../shared/sessions/from-draft.ts';
import { emptyDraft } from '../../../../shared/sessions/session-draft.ts';
import type { Application, SessionFields } from '../../../../shared/sessions/session.ts';
import { summaryOf } from '../../../../shared/sessions/summaries.ts';
import { area, session } from '../rules/quiet-facts.ts';

const intl = createIntl({ locale: 'en-GB', defaultLocale: 'en-GB', onError: () => undefined });
const words = (section: Parameters<typeof summaryOf>[0], fields: SessionFields): string =>
  summaryOf(section, fields, { locale: 'en-GB', timeZone: 'UTC' })
    .map(({ message, values }) =>
      intl.formatMessage(
        message,
        Object.fromEntries(
          Object.entries(values).map(([name, value]: [string, string | number | Message]) => [
            name,
            typeof value === 'object' ? intl.formatMessage(value) : value,
          ]),
        ),
      ),
    )
    .join(', ')
    .replaceAll('\u202f', ' ');

const at = Date.UTC(2026, 10, 20, 14, 0);
const empty = sessionFromDraft(emptyDraft(at), {
  devices: [],
  products: [],
  today: '2026-11-20',
  locale: 'en-GB',
  screening: null,
  consent: null,
  zones: [],
}).fields;

it('says nothing of what is not recorded', () => {
  expect([...sections, 'note' as const].map((section) => words(section, empty))).toEqual(
    [...sections, 'note'].map(() => ''),
  );
});

it('says the beginning of a long note, cut between two characters and with a sign that there is more', () => {
  const note = `${'x'.repeat(118)}👩‍👩‍👧‍👦 and so on`;
  expect(words('note', { ...empty, note })).toBe(`${'x'.repeat(118)}👩‍👩‍👧‍👦…`);
  expect(words('note', { ...empty, note: ` ${note.slice(0, 118)}\n` })).toBe('x'.repeat(118));
});

it('says the depths, passes and times of the treatment', () => {
  const [first] = [area];
  const fields: SessionFields = {
    ...session,
    startedAt: at,
    endedAt: at + 21 * 60_000,
    areas: [
      { ...first, depthMinUm: 1500, depthMaxUm: 1500, passes: 4 },
      { ...first, side: 'left', depthMinUm: 1750, depthMaxUm: 2000, passes: 6 },
    ],
  };
  expect(words('treatment', fields)).toBe('2 areas, 1.50–2.00 mm, 4–6 passes, 14:00–14:21');
  expect(words('treatment', { ...fields, areas: fields.areas.slice(0, 1), endedAt: null })).toBe(
    '1 area, 1.50 mm, 4 passes',
  );
});

it('says of the reaction whether the skin had settled, and nothing where nobody said', () => {
  const settled = (state: 'yes' | 'no' | 'not-asked') =>
    words('reaction', { ...empty, settled: { state, afterMs: null } });
  expect(['yes', 'no', 'not-asked'].map((state) => settled(state as 'yes'))).toEqual([
    'settled before leaving',
    'not settled before leaving',
    '',
  ]);
});

it('says amount, area and clock of the anaesthetic, and that none was used', () => {
  const blank = {
    detail: '',
    lot: '',
    expiry: null,
    prescribed: 'no',
    appliedBy: '',
  } as const;
  const one: Application = {
    areas: [],
    massMg: 24_000,
    areaMm2: 36_000,
    occluded: 'no',
    onAt: at,
    offAt: at + 2_760_000,
  };
  const cream = { ...blank, agent: 'lidocaine-4' as const, applications: [one] };
  expect(words('anaesthetic', { ...empty, anaesthetic: cream })).toBe(
    'Lidocaine 4 %, 24.0 g on 360 cm², 14:00–14:46 (46 min)',
  );
  const second = { ...one, massMg: 6000, onAt: at + 600_000 };
  expect(words('anaesthetic', { ...empty, anaesthetic: { ...cream, applications: [one, second] } })).toBe(
    'Lidocaine 4 %, 2 applications, 30.0 g on 720 cm², longest 46 min',
  );
  const none = { ...cream, agent: 'none' as const, applications: [] };
  expect(words('anaesthetic', { ...empty, anaesthetic: none })).toBe('None');
});
