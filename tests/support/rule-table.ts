/**
 * The table of every rule for docs/charting.md. Written there by this command, and held by a test:
 * `node -e "import('./tests/support/rule-table.ts').then(({ ruleTable }) => console.log(ruleTable()))"`
 */
import { findingMessages } from '../../shared/rules/messages.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { rules } from '../../shared/rules/rules.ts';

/** The limits of a rule as they stand in its row; lists of words and codes are left to the row. */
const limitsOf = ({ params }: Rule): string =>
  Object.entries(params)
    .flatMap(([name, value]: readonly [string, unknown]) =>
      typeof value === 'number' && value !== 0 ? [`${name} ${value}`] : [],
    )
    .join(', ');

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
      const limits: Readonly<Record<string, unknown>> = { ...rule.params };
      const why = said.defaultMessage.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        String(limits[name] ?? '…'),
      );
      const cells = [rule.id, String(rule.version), rule.level, limitsOf(rule), why, source.join(' ')];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');
