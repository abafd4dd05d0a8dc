import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTemplate } from '../../../../../electron/vault/documents/render-template.ts';
import { oneLine } from '../../../../../electron/vault/documents/typed-text.ts';
import { hostileTexts } from './hostile-texts.ts';
import { textOf } from './document-text.ts';

const tagsIn = (html: string): string[] => [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map((tag) => tag[0]);

describe('54 a value in a template', () => {
  const places = ['{{ value }}', 'before {{ value }} after', '**{{ value }}**', '{{ value }}{{ value }}'];
  const cases = hostileTexts.flatMap((value) => places.map((source) => [value, source] as const));

  test('there are at least 200 hostile cases', () => expect(cases.length).toBeGreaterThanOrEqual(200));

  test.each(cases)('%j in %j is printed as it is', (value, source) => {
    const { html } = renderTemplate(source, { value });
    const shown = source.replaceAll('**', '').replaceAll('{{ value }}', () => oneLine(value));
    expect(textOf(html).trimEnd()).toBe(shown.trimEnd());
    expect(tagsIn(html).every((tag) => /^<\/?(?:p|strong|bdi)>$/.test(tag))).toBe(true);
  });

  test('any text comes out as it went in, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { html } = renderTemplate('({{ value }})', { value });
        expect(textOf(html)).toBe(`(${oneLine(value)})\n`);
        expect(tagsIn(html)).toEqual(['<p>', '<bdi>', '</bdi>', '</p>']);
      }),
    );
  });

  test('is a single cell of a table whatever bars it holds', () => {
    const { html } = renderTemplate('| a | b |\n|---|---|\n| {{ value }} | c |', { value: '1 | 2 \\| 3' });
    expect(html.match(/<td>/g)).toHaveLength(2);
    expect(textOf(html)).toContain('1 | 2 \\| 3');
  });
});

describe('facts that are refused', () => {
  test.each([
    ['null', { value: null }],
    ['undefined', { value: undefined }],
    ['null in a list', { value: ['a', null] }],
    ['undefined deep inside', { value: { inner: { name: undefined } } }],
    ['not a number', { value: Number.NaN }],
    ['a date', { value: new Date(0) }],
    ['a function', { value: () => 'x' }],
  ])('%s', (_name, facts) => {
    expect(() => renderTemplate('fixed text', facts as never)).toThrow(/template fact value/);
  });
});

describe('54 templates that are refused', () => {
  test.each([
    ['a missing fact', '{{ missing }}'],
    ['a missing fact in a condition', '{% if missing %}x{% endif %}'],
    ['an unknown filter', '{{ value | nonsense }}'],
    ['the filter that would switch escaping off', '{{ value | raw }}'],
    ['including a file', "{% include '/etc/passwd' %}"],
    ['rendering a file', "{% render 'x' %}"],
    ['a layout', "{% layout 'x' %}"],
    ['assigning', "{% assign value = 'x' %}"],
    ['the prototype', '{{ value.constructor }}'],
    ['printing yes or no', '{{ flag }}'],
    ['printing a list', '{{ list }}'],
    ['a loop without end', '{% for i in (1..100000000) %}{{ i }}{% endfor %}'],
  ])('%s', (_name, source) => {
    expect(() => renderTemplate(source, { value: 'x', flag: true, list: ['a'] })).toThrow();
  });

  test('a text over the limit', () => {
    expect(() => renderTemplate('x'.repeat(100_001), {})).toThrow();
  });
});

test('a template has no links, images, raw HTML or code of its own', () => {
  const { html } = renderTemplate(
    '[a](http://x.example) ![b](http://x.example) <b>c</b> <http://x.example>\n\n    code\n\n```\nfence\n```',
    {},
  );
  expect(tagsIn(html).filter((tag) => !/^<\/?(?:p|code)>$/.test(tag))).toEqual([]);
});
