import { describe, expect, test } from 'vitest';
import { withPlans } from '../../../../../shared/sessions/planned.ts';
import type { Session } from '../../../../../shared/sessions/session.ts';
import { renderSession } from '../../../../../electron/vault/documents/session-document.ts';
import { hostileTexts } from './hostile-texts.ts';
import { readingOf } from './document-text.ts';
import { emptySession } from '../../../../support/empty-session.ts';
import { fullFields, sealed, sessionFacts } from './sample-facts.ts';

const reading = (session: Session, change: Partial<typeof sessionFacts> = {}): string =>
  readingOf(renderSession({ ...sessionFacts, ...change, session }).html);

describe('a full record', () => {
  test.each([
    'Treatment record, session 3',
    '20-Nov-2026, 13:50 to 14:50. Sealed by Tomasz Wiśniewski, 20-Nov-2026, 15:05:00. Version 1.',
    'Screening of 20-Nov-2026, 13:00',
    'Consent of 20-Nov-2026, 13:32',
    'Halden P2, motor pen, serial P2-20817',
    'length 2.50\u202fmm, 16 pins',
    'lot C-55102, expires 31-Mar-2028, seal intact',
    'Chlorhexidine in water, 0.5\u202f%, contact time 2\u202fmin',
    'Lidocaine 4\u202f%, not prescribed',
    'lot L4-889, expires 30-Jun-2027',
    '24.5\u202fg on 380\u202fcm², covered',
    'on 13:05, off 13:45, applied by Tomasz Wiśniewski',
    'Hip, right 1.50 to 1.75\u202fmm 1.25 to 2.60\u202fmm 3 horizontal, diagonal left 120\u202fHz scattered pinpoint bleeding',
    'Flank, right no plan not recorded',
    'Hair removed today, here Hygiene gloves worn',
    'Older scar left out.',
    'step 2.5 stopped early: patient asked',
    'Sterile gel lot HG-2217, expires 30-Nov-2027 4.0\u202fml during needling, as glide, at 13:58 sterile glide',
    'Hip, right at the end 3 moderate 1 slight 2 even pinpoint 0 none',
    'Hip, right 15 minutes later 2 mild 0 none 0 none not recorded',
    'Flank, right at the end not recorded',
    'Anything else seen none',
    'Pain at its worst 5 of 10',
    'Settled before leaving yes, after 25\u202fmin',
    'Hygiene gloves worn, sharps disposed of, glove material nitrile',
    'Surface, time and coverage 120\u202fcm², 12\u202fmin, 90\u202f%',
    'given 15:02',
    'Next session 18-Dec-2026',
    'Tolerated well.',
    'No rule raised a finding.',
  ])('says %j', (words) => expect(reading(sealed)).toContain(words));

  test('says the tolerance of the device once: under the areas, or with the needle where no area is recorded', () => {
    const tolerance = /[^.|]{0,30}0\.15\u202fmm/g;
    const needle = 'Needle, cartridge length 2.50\u202fmm, 16 pins';
    expect(reading(sealed)).toContain(`${needle}, lot C-55102, expires 31-Mar-2028, seal intact`);
    expect(reading(sealed).match(tolerance)).toEqual([expect.stringContaining('a tolerance of')]);
    const without = reading({ ...sealed, areas: [] });
    expect(without).toContain(`${needle}, depth tolerance ±0.15\u202fmm as its maker states, lot C-55102`);
    expect(without.match(tolerance)).toHaveLength(1);
  });

  test('never bears a cell without words', () => {
    const { html } = renderSession(sessionFacts);
    expect(html).not.toMatch(/<t[dh][^>]*>\s*(?:<bdi>\s*<\/bdi>\s*)?<\/t[dh]>/);
  });
});

describe('an empty record', () => {
  const text = reading({ ...sealed, ...emptySession(sealed.startedAt) });

  test.each([
    'from 13:50; end not recorded',
    'Screening not recorded',
    'Consent not recorded',
    'Device not recorded',
    'Antiseptic not recorded',
    'Anaesthetic not recorded',
    'No area recorded.',
    'No product recorded.',
    'No reaction recorded.',
    'Anything else seen not recorded',
    'Pain at its worst not recorded',
    'Aftercare sheet not recorded',
    'Next session not recorded',
    'Note not recorded',
  ])('says %j', (words) => expect(text).toContain(words));
});

describe('none, not asked and not recorded are three things', () => {
  const with_ = (anaesthetic: Partial<NonNullable<Session['anaesthetic']>>): string =>
    reading({ ...sealed, anaesthetic: { ...fullFields.anaesthetic!, ...anaesthetic } });

  test('no anaesthetic was given', () => {
    expect(with_({ agent: 'none' })).toContain('Anaesthetic none');
    expect(with_({ agent: 'none' })).not.toContain('lot L4-889');
  });

  test('its details were not asked or not recorded', () => {
    const text = with_({
      prescribed: 'not-asked',
      lot: '',
      expiry: null,
      appliedBy: '',
      applications: [],
    });
    expect(text).toContain('Lidocaine 4\u202f%, prescribed: not asked');
    expect(text).toContain('lot not recorded, expiry not recorded');
    expect(text).toContain('amount not recorded on an area not recorded, covered: not asked');
    expect(text).toContain('start not recorded, end not recorded, applied by: not recorded');
  });

  test('a clock on another day bears its date', () => {
    const one = { ...fullFields.anaesthetic!.applications[0]!, onAt: Date.UTC(2026, 10, 19, 23, 50) };
    expect(with_({ applications: [one] })).toContain('on 19-Nov-2026, 23:50');
  });

  test('several applications print each with its place, and what they come to', () => {
    const first = fullFields.anaesthetic!.applications[0]!;
    const second = {
      ...first,
      areas: [{ region: 'hip' as const, side: 'right' as const }],
      massMg: 5500,
      areaMm2: 12_000,
      occluded: 'no' as const,
      onAt: first.onAt! + 600_000,
    };
    const text = with_({ applications: [first, second] });
    expect(text).toContain(
      'Application 2 5.5\u202fg on 120\u202fcm², Hip, right, not covered; on 13:15, off 13:45',
    );
    expect(text).toContain(
      'All applications 30.0\u202fg on 500\u202fcm², longest 40\u202fmin, covered, applied by',
    );
    const open = with_({ applications: [first, { ...second, massMg: null, offAt: null }] });
    expect(open).toContain('All applications amount not recorded on 500\u202fcm², longest time not recorded');
  });
});

describe('findings', () => {
  const finding = {
    rule: 'DEPTH_OVER_2_5',
    version: 2,
    level: 'ask',
    subject: 'areas.hip/right',
    values: {},
    unknown: false,
  } as const;

  test('outside a rule, with the reason', () => {
    const text = reading({ ...sealed, findings: [finding] });
    expect(text).toContain('Outside rule DEPTH_OVER_2_5 (version 2), Hip, right');
    expect(text).toContain('What DEPTH_OVER_2_5 says.');
    expect(text).toContain('Reason: Thick old marks.');
  });

  test('without a reason, that is said', () => {
    expect(reading({ ...sealed, findings: [finding], reasons: [] })).toContain('No reason was given.');
  });

  test('a reason belongs to its own subject', () => {
    const other = { ...finding, subject: 'areas.flank/right' };
    expect(reading({ ...sealed, findings: [other] })).not.toContain('Thick old marks.');
  });

  test('a caution was shown; a missing fact is said; a product is named', () => {
    const text = reading({
      ...sealed,
      findings: [{ ...finding, rule: 'SERUM', level: 'caution', subject: 'products.0', unknown: true }],
    });
    expect(text).toContain('Shown: SERUM (version 2), Sterile gel');
    expect(text).toContain('A fact was missing.');
  });

  test('the words come first, the rule behind them', () => {
    const text = reading({ ...sealed, findings: [finding] });
    expect(text.indexOf('What DEPTH_OVER_2_5 says.')).toBeLessThan(
      text.indexOf('Outside rule DEPTH_OVER_2_5'),
    );
  });

  test('questions that were only not asked stand together, those with a reason alone', () => {
    const unasked = { ...finding, level: 'caution', subject: 'screening.diabetes', unknown: true } as const;
    const reasons = [{ rule: 'HSV_FACE', subject: 'screening.hsv', text: 'Not on the face.' }];
    const text = reading({
      ...sealed,
      reasons,
      findings: [
        { ...unasked, rule: 'DIABETES' },
        { ...unasked, rule: 'STEROID', subject: 'screening.steroid' },
        { ...unasked, rule: 'HSV_FACE', subject: 'screening.hsv' },
      ],
    });
    expect(text).toContain('What DIABETES says. What STEROID says.');
    expect(text).toContain('Shown, with version: DIABETES (2), STEROID (2)');
    expect(text).toContain('Reason: Not on the face.');
  });
});

test('a plan that no area has is said once', () => {
  const textWith = (planned: 'none' | 'not-recorded') =>
    reading({ ...sealed, ...withPlans(sealed, () => planned) });
  expect(textWith('not-recorded')).toContain('Planned depths were not recorded.');
  expect(textWith('none')).toContain('No depth was planned.');
  expect(textWith('none')).toContain('Hip, right 1.25 to 2.60');
});

describe('amendments', () => {
  const amended: Session = {
    ...sealed,
    revision: 3,
    amendments: [
      { at: Date.UTC(2026, 10, 20, 17, 30), by: 'user', reason: 'Lot read wrongly.', revision: 2 },
      { at: Date.UTC(2026, 10, 21, 9, 0), by: 'user', reason: 'Second look.', revision: 3 },
    ],
  };
  const device = fullFields.device!;
  const versions = [
    { revision: 1, fields: { ...fullFields, pain: null, device: { ...device, cartridgeLot: 'C-99' } } },
    { revision: 2, fields: { ...fullFields, pain: null } },
    { revision: 3, fields: fullFields },
  ];

  test('bear author, time, reason and what stood before', () => {
    const text = reading(amended, { versions });
    expect(text).toContain('Amended 2 times since it was sealed');
    expect(text).toContain('Version 2, by Tomasz Wiśniewski, 20-Nov-2026, 17:30:00');
    expect(text).toContain('Reason: Lot read wrongly.');
    expect(text).toContain('Cartridge lot C-99, expires 31-Mar-2028, seal intact lot C-55102, expires');
    expect(text).toContain('Pain at its worst not recorded 5 of 10');
  });

  test('an area that was added had no entry before', () => {
    const [hip] = fullFields.areas;
    const before = { revision: 1, fields: { ...fullFields, areas: hip ? [hip] : [] } };
    const after = { revision: 2, fields: fullFields };
    const session = { ...amended, revision: 2, amendments: amended.amendments.slice(0, 1) };
    expect(reading(session, { versions: [before, after] })).toContain(
      'Flank, right: Planned no entry no plan',
    );
  });

  test('a version that is not at hand is said', () => {
    expect(reading(amended, { versions: [] })).toContain('The version before is not at hand.');
  });
});

test('the figure is taken as it is', () => {
  const { html } = renderSession({ ...sessionFacts, figures: ['<svg id="map"></svg>'] });
  expect(html).toContain('<svg id="map"></svg>');
});

test.each(hostileTexts)('53, 54 %j stays text wherever a person can type', (value) => {
  const [product] = fullFields.products;
  const [area] = fullFields.areas;
  const { html } = renderSession({
    ...sessionFacts,
    nameOf: () => value,
    findingText: () => value,
    session: {
      ...sealed,
      note: value,
      device: { ...fullFields.device!, name: value, serial: value, cartridgeLot: value },
      anaesthetic: { ...fullFields.anaesthetic!, detail: value, lot: value, appliedBy: value },
      antiseptic: { ...fullFields.antiseptic!, other: value },
      areas: [{ ...area!, note: value, stoppedReason: value, endPoint: 'stopped-early' }],
      products: [{ ...product!, name: value, lot: value }],
      otherReaction: { state: 'some', kinds: ['other'], detail: value },
      reasons: [{ rule: 'R', subject: value.slice(0, 100), text: value }],
      findings: [
        { rule: 'R', version: 1, level: 'ask', subject: value.slice(0, 100), values: {}, unknown: false },
      ],
    },
  });
  expect(html).not.toMatch(/<(?:script|img|iframe|svg|a )/i);
  const tags = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
  expect(tags.some((tag) => /\s(?:href|src|on\w+)=/i.test(tag.replace(/"[^"]*"/g, '""')))).toBe(false);
});

test('a note of 200,000 characters is printed whole', () => {
  const note = 'word '.repeat(40_000).trim();
  expect(readingOf(renderSession({ ...sessionFacts, session: { ...sealed, note } }).html)).toContain(note);
});
