/**
 * The table of every rule for docs/charting.md. Written there by this command, and held by a test:
 * `node -e "import('./tests/support/rule-table.ts').then(({ ruleTable }) => console.log(ruleTable()))"`
 */
import { formatDate } from '../../shared/dates/format.ts';
import { formatQuantity, withUnit } from '../../shared/quantity/format.ts';
import { depthSpec } from '../../shared/quantity/specs.ts';
import { depthRangeGroups } from '../../shared/rules/depth-ranges.ts';
import { limitsOf } from '../../shared/rules/limits.ts';
import { laws } from '../../shared/laws/laws.ts';
import { findingMessages } from '../../shared/rules/messages.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { rules } from '../../shared/rules/rules.ts';

/** The limits of a rule with their units; lists of words and codes are left to the row. */
const limitWords = (rule: Rule): string => {
  if (rule.predicate === 'depth-outside-region')
    return depthRangeGroups(rule.params)
      .map(
        ({ minUm, maxUm, regions }) =>
          `${formatQuantity(minUm, depthSpec, 'en-GB')}–${withUnit(maxUm, depthSpec, 'en-GB')} ${regions.join(', ')}`,
      )
      .join('; ');
  // Shipped as not read, of every region.
  if (rule.predicate === 'law-intimate-area') return '';
  return limitsOf(rule)
    .map(({ name, value, spec }) => `${name} ${withUnit(value, spec, 'en-GB')}`)
    .join(', ');
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Every shipped rule with level, limits, reason and source, and each position where sources disagree. */
export const ruleTable = (): string =>
  [
    '| Rule | Version | Level | Limits | Why | Source |',
    '|---|---|---|---|---|---|',
    ...rules.map((rule) => {
      const positions = (rule.positions ?? []).map(({ says, source }) => `${says} (${source})`);
      const source = [
        `${rule.source}.`,
        ...(positions.length > 0 ? ['Sources disagree:', ...positions] : []),
      ];
      const { why: said } = findingMessages({ rule: rule.id, unknown: false });
      // A law's words come from its own table.
      const ofLaw = rule.predicate.startsWith('law-');
      const limits = new Map(limitsOf(rule).map(({ name, value }) => [name, value]));
      const text = ofLaw ? 'What the source says, with its date: see below.' : said.defaultMessage;
      const why = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(limits.get(name) ?? '…'));
      const cells = [rule.id, String(rule.version), rule.level, limitWords(rule), why, source.join(' ')];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');

/** The shipped table of local law. */
export const lawTable = (): string =>
  [
    '| Where | On | From µm | What the source says | Source | Date |',
    '|---|---|---|---|---|---|',
    ...laws.map(({ place, topic, fromUm, text, source, on }) => {
      const cells = [
        place,
        topic,
        fromUm === null ? '' : String(fromUm),
        text,
        source,
        on === null ? 'not known' : formatDate(on),
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');
