import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../../../electron/vault/documents/check-template.ts';
import { renderTemplate } from '../../../../../electron/vault/documents/render-template.ts';
import { renderSample } from '../../../../../electron/vault/documents/sample-document.ts';
import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import { templateKinds } from '../../../../../shared/templates/kinds.ts';
import { type SampleSwitch, sampleSwitches } from '../../../../../shared/templates/sample.ts';
import type { TemplateFields, TemplateText } from '../../../../../shared/templates/template.ts';
import { scriptPayloads } from '../../../../support/script-payloads.ts';
import { readingOf, textOf } from './document-text.ts';
import { hostileTexts } from './hostile-texts.ts';
import { practice, practitioner } from './sample-facts.ts';

const leaflet = (source: string, more: Partial<TemplateFields> = {}): TemplateFields => ({
  kind: 'leaflet',
  title: 'Leaflet',
  heading: '',
  source,
  sourceNote: 'Our own',
  ...more,
});
const asText = (fields: TemplateFields): TemplateText => ({
  ...fields,
  id: 'own-text',
  language: 'en',
  version: 1,
  adoptedBy: null,
  adoptedAt: null,
});
const sample = (fields: TemplateFields, shown: readonly SampleSwitch[] = []): string =>
  renderSample({ practice, practitioner, template: asText(fields), shown }).html;
const codes = (fields: TemplateFields): readonly string[] =>
  checkTemplate({ language: 'en' }, fields).map(({ code }) => code);

/** What a text's own words may become. */
const harmless =
  /^<\/?(?:p|h[1-6]|strong|em|s|b|ul|ol|li|br|hr|blockquote|table|thead|tbody|tr|th|td|div|span|bdi|article)(?: class="[a-z]+"| style="text-align:[a-z]+"| start="\d+")?(?: ?\/)?>$/;

const payloads = [...Object.values(scriptPayloads).flat(), ...hostileTexts];

describe('54 hostile sources', () => {
  test('there are at least 200', () => expect(payloads.length).toBeGreaterThanOrEqual(200));

  test.each(payloads)('%j is refused in words, or is nothing but words on the page', (payload) => {
    const fields = leaflet(`Before.\n\n${payload}\n\nAfter.`);
    const problems = checkTemplate({ language: 'en' }, fields);
    if (problems.length > 0) {
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      return;
    }
    const page = sample(fields);
    const article = page.slice(page.indexOf('<article>'), page.indexOf('</article>'));
    const tags = [...article.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
    expect(textOf(article)).toContain('After.');
  });

  test('a loop of a hundred million is refused before it is run', () => {
    const start = performance.now();
    expect(codes(leaflet('{% for i in (1..100000000) %}{{ i }}{% endfor %}'))).toContain('bad-loop');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each([
    ['stars', '*'.repeat(50_000)],
    ['quotes', '> '.repeat(25_000)],
    ['bars', '|a'.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    [
      'list levels',
      Array.from({ length: 300 }, (_row, at) => `${'  '.repeat(Math.min(at, 80))}- x`).join('\n'),
    ],
    ['backticks', '`a'.repeat(25_000)],
    ['entities', '&amp;'.repeat(10_000)],
    ['clauses', Array.from({ length: 900 }, (_row, at) => `{% clause c${at} %}x{% endclause %}`).join('\n')],
  ])('a huge text of %s is answered within seconds', (_name, source) => {
    const start = performance.now();
    codes(leaflet(source));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('names of what every object has are no fields, filters or tags', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(codes(leaflet(`{{ ${name} }}`))).toEqual(['unknown-field']);
      expect(codes(leaflet(`{{ practice | ${name} }}`))).toEqual(['unknown-filter']);
      expect(codes(leaflet(`{% ${name} %}`))).toEqual(['unknown-tag']);
      expect(() => renderTemplate(`{{ value | ${name} }}`, { value: 'x' })).toThrow(/undefined filter/);
      expect(() => renderTemplate(`{% ${name} %}`, {})).toThrow(/not found/);
    }
  });

  test('what the check lets through can be rendered, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '{{ practice }}',
        '{% if minor %}',
        '{% else %}',
        '{% endif %}',
        '\n\n',
        '- ',
        '> ',
        '## ',
      ),
      fc.constantFrom('{% clause a %}', '{% endclause %}', '{% columns %}', '{% next %}', '{% endcolumns %}'),
      fc.constantFrom('{% callbox %}', '{% endcallbox %}', '{%- if minor -%}'),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        expect(codes(leaflet(pieces.join('')))).not.toContain('does-not-render');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the page of a text', () => {
  test('is made of every kind, of every case, in both languages', () => {
    for (const kind of templateKinds)
      for (const language of ['en', 'de'] as const)
        for (const shown of [[], sampleSwitches]) {
          const template = { ...asText(leaflet('{{ practice }} {{ patient_age }}', { kind })), language };
          const page = renderSample({ practice, practitioner, template, shown }).html;
          expect(page).toContain(language === 'de' ? 'lang="de-DE"' : 'lang="en-GB"');
          expect(readingOf(page)).toContain(practice.name);
        }
  });

  test('has the clauses of its case', () => {
    const fields = leaflet(
      '{% clause a, when: radiofrequency %}waves{% endclause %}{% clause b, when: not on_face %}body{% endclause %}',
      { kind: 'plan' },
    );
    const page = (shown: readonly SampleSwitch[]): string => readingOf(sample(fields, shown));
    expect(page([])).toContain('body');
    expect(page([])).not.toContain('waves');
    expect(page(['face', 'radiofrequency'])).toContain('waves');
    expect(page(['face'])).not.toContain('body');
  });

  test('says where its content comes from, and that it is not legal advice', () => {
    expect(readingOf(sample(leaflet('x')))).toMatch(
      /Where this text comes from: Our own\s+It is not legal advice\./,
    );
  });

  test('of the second shipped texts is that of the first, heading, note and foot aside', () => {
    for (const id of ['consent-striae', 'aftercare-body']) {
      const [first, second] = shippedTexts.filter((text) => text.id === id);
      if (!first || !second) throw new Error('texts are missing');
      const words = (fields: TemplateFields): string =>
        readingOf(sample(fields)).replace(/ Where this text comes from: .*/, '');
      expect(words(second.fields)).toBe(words(first.fields));
    }
  });
});
