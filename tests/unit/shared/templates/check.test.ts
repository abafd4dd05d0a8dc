import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource, deepest, longestSource, mostProblems } from '../../../../shared/templates/check.ts';
import { problemMessage } from '../../../../shared/labels/template-problem-labels.ts';
import { problemCodes } from '../../../../shared/templates/problem.ts';
import type { TemplateKind } from '../../../../shared/templates/kinds.ts';

const found = (source: string, kind: TemplateKind = 'leaflet'): readonly string[] =>
  checkSource(kind, source).map(({ code, line, column, word, hint }) =>
    [`${line}:${column}`, code, word, hint].filter((part) => part !== '').join(' '),
  );

describe('a text is well formed', () => {
  test.each([
    ['plain words', 'Read this at home.\n\n## Later\n\n- one\n- **two**'],
    ['fields and filters', '{{ practice }} {{practice_phone | upcase}} {{- today -}}'],
    [
      'conditions',
      '{% if minor and not retention_known %}a{% elsif patient_age >= 16 %}b{% else %}c{% endif %}',
    ],
    ['a clause', '{% clause more, when: not minor %}\ntext\n{% endclause %}'],
    ['columns and the box', '{% columns %}a{% next %}b{% endcolumns %}\n{% callbox %}pus{% endcallbox %}'],
    ['a comment', '{% comment %}{{ nobody }} {% nothing %}{% endcomment %}words'],
    ['a percent sign and single braces', '100 % of {people}'],
  ])('%s', (_name, source) => expect(found(source)).toEqual([]));

  test('of the kinds that have more', () => {
    const list = "{% for area in area_list %}- {{ area | upcase }}\n{% endfor %}{{ area_list | join: ', ' }}";
    expect(found(list, 'plan')).toEqual([]);
    const choice = "{% case authorised_use %}{% when 'no' or 'unknown' %}a{% else %}b{% endcase %}";
    expect(found(`${choice}{% if device_kind != 'roller' %}c{% endif %}`, 'plan')).toEqual([]);
    const times =
      '{% times %}{% if on_face %}{% time from: 24, until: 336 %}a{% endtime %}{% endif %}{% endtimes %}';
    expect(found(`${times}{% callbox %}a{% endcallbox %}`, 'aftercare')).toEqual([]);
  });
});

describe('a text is refused with line and column', () => {
  test.each([
    ['', '1:1 empty'],
    ['a\n\n  {{ practise }}', '3:6 unknown-field practise practice'],
    ['{{ zzz }}', '1:4 unknown-field zzz'],
    ['{{ event_what }}', '1:4 field-of-other-kind event_what'],
    ['{{ constructor }}', '1:4 unknown-field constructor'],
    ['{{ __proto__ }}', '1:4 unknown-field __proto__'],
    ['{{ practice.constructor }}', '1:4 unknown-field practice.constructor practice'],
    ['{{ minor }}', '1:4 not-printable minor'],
    ['{{ practice | raw }}', '1:15 unknown-filter raw'],
    ['{{ practice | constructor }}', '1:15 unknown-filter constructor'],
    ['{{ practice | size }}', '1:15 filter-not-for-field size'],
    ['{{ "x" }}', '1:4 bad-output'],
    ['{{ practice practice }}', '1:13 bad-output'],
    ['{{ }}', '1:3 bad-output'],
    ['ä👩‍👩‍👧 {{ nope', '1:8 unclosed-brace'],
    ['a }} b', '1:3 stray-brace'],
    ['a { % if minor %}', '1:3 stray-brace'],
    ['# Large', '1:1 top-heading'],
    ['Large\n=====', '2:1 top-heading'],
    ['{% constructor %}', '1:4 unknown-tag constructor'],
    ['{% include "/etc/passwd" %}', '1:4 unknown-tag include'],
    ['{% assign x = 1 %}', '1:4 unknown-tag assign'],
    ['{% raw %}{% endraw %}', '1:4 unknown-tag raw'],
    ['{% if minor %}\nx', '1:4 not-closed if'],
    ['{% comment %}x', '1:1 not-closed comment'],
    ['x{% endif %}', '1:5 closes-nothing endif'],
    ['{% if minor %}{% clause a %}x{% endif %}{% endclause %}', '1:33 closes-other endif clause'],
    ['{% if %}x{% endif %}', '1:4 bad-condition'],
    ['{% if minor or %}x{% endif %}', '1:4 bad-condition'],
    ['{% if minor minor %}x{% endif %}', '1:13 bad-condition'],
    ['{% if practice %}x{% endif %}', '1:7 not-a-yes-no practice'],
    ["{% if practice == 'a' %}x{% endif %}", '1:7 not-a-choice practice'],
    ['{% else %}', '1:4 misplaced-tag else'],
    ["{% when 'a' %}", '1:4 misplaced-tag when'],
    ['{% for i in (1..100000000) %}{{ i }}{% endfor %}', '1:4 bad-loop'],
    ['{% for a in practice %}x{% endfor %}', '1:13 loop-not-a-list practice'],
    ['{% clause Risks %}x{% endclause %}', '1:4 bad-clause'],
    ['{% clause a, when: minor, when: minor %}x{% endclause %}', '1:4 bad-clause'],
    ['{% clause a, shown %}x{% endclause %}', '1:4 bad-clause'],
    ['{% clause a %}x{% endclause %}{% clause a %}y{% endclause %}', '1:34 clause-name-twice a'],
    ['{% clause a %}{% clause b %}y{% endclause %}{% endclause %}', '1:18 clause-in-clause b'],
    ['{% clause a, when: practice %}x{% endclause %}', '1:20 not-a-yes-no practice'],
    ['{% clause a, optional, ask: "I agree" %}x{% endclause %}', '1:4 clause-not-ticked-here a'],
    ['{% times %}{% endtimes %}', '1:4 block-of-other-kind times'],
    ['{% columns %}x{% endcolumns %}', '1:18 misplaced-tag endcolumns'],
    ['left\u202eright', '1:5 hidden-character'],
    ['nothing\u0000', '1:8 hidden-character'],
    ['\ud800', '1:1 hidden-character'],
  ])('%j', (source, problem) => expect(found(source)[0]).toBe(problem));

  test.each<[TemplateKind, string, string]>([
    ['consent', '{% clause a, optional %}x{% endclause %}', '1:4 clause-needs-ask a'],
    ['consent', '{% clause a, ask: "x" %}x{% endclause %}', '1:4 clause-needs-ask a'],
    [
      'consent',
      '{% if minor %}{% clause a, required, ask: "x" %}x{% endclause %}{% endif %}',
      '1:18 clause-not-ticked-here a',
    ],
    ['plan', "{% if authorised_use == 'maybe' %}x{% endif %}", '1:25 unknown-value maybe yes, no, unknown'],
    [
      'plan',
      "{% case authorised_use %}{% when 'nie' %}x{% endcase %}",
      '1:34 unknown-value nie yes, no, unknown',
    ],
    ['plan', "{% case authorised_use %}lost{% when 'no' %}x{% endcase %}", '1:26 lost-text'],
    ['plan', '{{ area_list }}', '1:4 list-not-printable area_list'],
    ['plan', '{% for a in area_list %}{% for b in area_list %}{% endfor %}{% endfor %}', '1:28 loop-in-loop'],
    ['aftercare', '{% times %}lost{% endtimes %}', '1:12 lost-text'],
    ['aftercare', '{% times %}{% time until: 0 %}x{% endtime %}{% endtimes %}', '1:20 bad-time'],
    ['aftercare', '{% times %}{% time from: 9, until: 8 %}x{% endtime %}{% endtimes %}', '1:20 bad-time'],
    ['aftercare', '{% times %}{% time until: 2161 %}x{% endtime %}{% endtimes %}', '1:20 bad-time'],
    ['aftercare', '{% time until: 1 %}x{% endtime %}', '1:4 misplaced-tag time'],
  ])('%s %j', (kind, source, problem) => expect(found(source, kind)[0]).toBe(problem));

  test('as many as there are, in their order', () => {
    expect(found('{{ a }}\n{{ b }}{% nix %}\n{{ c }}')).toEqual([
      '1:4 unknown-field a',
      '2:4 unknown-field b',
      '2:11 unknown-tag nix',
      '3:4 unknown-field c',
    ]);
    expect(found('{{ a }}'.repeat(5000))).toHaveLength(mostProblems);
  });
});

describe('mandatory parts', () => {
  const clause = (name: string, more = ''): string => `{% clause ${name}${more} %}x{% endclause %}`;

  test('are asked for by kind', () => {
    expect(found('x', 'consent')).toEqual([
      '1:2 missing-clause risks',
      '1:2 missing-clause alternatives',
      '1:2 missing-clause withdrawal',
    ]);
    expect(found('x', 'aftercare')).toEqual(['1:2 missing-block times', '1:2 missing-block callbox']);
    expect(found('x', 'exposure-letter')).toEqual([
      '1:2 missing-field exposure_product',
      '1:2 missing-field exposure_lot',
    ]);
  });

  test('have to be there always', () => {
    expect(found(clause('may-change'), 'refusal')).toEqual([]);
    expect(found(clause('may-change', ', when: minor'), 'refusal')).toEqual([
      '1:53 missing-clause may-change',
    ]);
    expect(found(`{% if minor %}${clause('may-change')}{% endif %}`, 'refusal')[0]).toContain(
      'missing-clause',
    );
    expect(found('{% if minor %}{{ event_what }}{% endif %}', 'adverse-event-letter')[0]).toContain(
      'missing-field',
    );
  });
});

describe('54 hostile sources', () => {
  test('a huge text is refused at once', () => {
    expect(found('x'.repeat(longestSource + 1))).toEqual([`1:${longestSource + 1} too-long`]);
    const braces = '{% if minor %}'.repeat(4000);
    expect(found(braces)).toHaveLength(mostProblems);
    expect(checkSource('leaflet', braces)[0]?.code).toBe('too-deep');
  });

  test('tags stand eight deep and not deeper', () => {
    const nested = (depth: number): string =>
      `${'{% if minor %}'.repeat(depth)}x${'{% endif %}'.repeat(depth)}`;
    expect(found(nested(deepest))).toEqual([]);
    expect(found(nested(deepest + 1))).toEqual(['1:116 too-deep if']);
  });

  test('any text is answered with places that are in it, quickly', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        'if',
        'clause a',
        'minor',
        'practice',
        '|',
        '"',
        "'",
        '\n',
        'end',
      ),
      fc.constantFrom('{% if minor %}', '{% endif %}', '{% clause a %}', '{% endclause %}', '{{ practice }}'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        for (const { line, column, offset } of checkSource('leaflet', source)) {
          expect(offset).toBeLessThanOrEqual(source.length);
          const lines = source.split('\n');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('every finding has a sentence', () => {
  for (const code of problemCodes) expect(problemMessage(code).defaultMessage).toMatch(/\.|\{/);
});
