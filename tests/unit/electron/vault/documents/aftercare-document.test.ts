import { expect, test } from 'vitest';
import { aftercareRows } from '../../../../../shared/aftercare/rules.ts';
import { renderAftercare } from '../../../../../electron/vault/documents/aftercare-document.ts';
import { hostileTexts } from './hostile-texts.ts';
import { readingOf } from './document-text.ts';
import { aftercare, practice } from './sample-facts.ts';

const reading = (change: Partial<typeof aftercare> = {}): string =>
  readingOf(renderAftercare({ ...aftercare, ...change }).html);

test.each([
  'Treated on 20-Nov-2026: lower abdomen (right and left) and flank (left). We finished at 14:50.',
  'Until Sat 21-Nov-2026, 03:00 Keep your hands off the area.',
  'Until Wed 25-Nov-2026, 15:00 No pool, sea or bath.',
  'Sat 21-Nov-2026, 15:00 to Fri 04-Dec-2026, 15:00 Mineral sunscreen',
  'Call us if you see',
  'call the emergency number at once',
  '0141 496 0172',
  'Friday 18-Dec-2026, not before.',
  'We will call you between Sat 21-Nov-2026 and Mon 23-Nov-2026 to ask how it went.',
  'Given and explained by Tomasz Wiśniewski, 20-Nov-2026, 15:02.',
])('says %j', (words) => expect(reading()).toContain(words));

const timed = (...rows: readonly string[]): typeof aftercare.template => ({
  ...aftercare.template,
  source: `Treated.\n\n{% times %}\n${rows.join('\n')}\n{% endtimes %}\n`,
});

test('earlier times come first, and rules of one moment share a row', () => {
  const text = reading({
    template: timed(
      '{% time until: 120 %}No pool.{% endtime %}',
      '{% time until: 12 %}Hands off.{% endtime %}',
      '{% time until: 120 %}No **bath**.{% endtime %}',
    ),
  });
  expect(text.indexOf('Hands off.')).toBeGreaterThan(0);
  expect(text.indexOf('Hands off.')).toBeLessThan(text.indexOf('No pool. No bath'));
});

test('prints every rule of the shipped sheet', () => {
  const text = reading();
  for (const { message } of aftercareRows) expect(text).toContain(message.defaultMessage);
});

test('what is missing is said', () => {
  const text = reading({
    nextDate: null,
    contact: null,
    givenAt: null,
    practice: { ...practice, phone: '' },
  });
  expect(text).toContain('No date is set yet.');
  expect(text).toContain('when it was given is not recorded');
  expect(text).toContain('telephone not recorded');
  expect(text).not.toContain('We will call you');
});

test('clock times follow the zone, over the change to winter time too', () => {
  const finishedAt = Date.UTC(2026, 9, 24, 13, 0);
  const text = reading({
    finishedAt,
    offsetMinutes: 60,
    template: {
      ...timed('{% time until: 24 %}Wash.{% endtime %}'),
      source: `{{ finished }}${timed('{% time until: 24 %}Wash.{% endtime %}').source}`,
    },
    timeZone: 'Europe/London',
  });
  expect(text).toContain('14:00');
  expect(text).toContain('Until Sun 25-Oct-2026, 13:00 Wash.');
});

test.each(hostileTexts)('53, 54 %j stays text', (value) => {
  const { html } = renderAftercare({
    ...aftercare,
    practice: { ...practice, phone: value },
    practitioner: { name: value, qualification: value },
  });
  expect(html).not.toMatch(/<(?:script|img|iframe|a )/i);
});
