import type { ResultRow } from './rows.ts';

const time = (value = Number.NaN): string => {
  if (Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toFixed(4);
};

/** Small ones in thousandths: a goal of 0.01 is missed by 0.014. */
const ratioOf = (ratio: number): string => {
  if (Number.isNaN(ratio)) return '–';
  return ratio.toFixed(ratio < 0.1 ? 3 : 2);
};

/** The table as Markdown: times in ms. */
export function tableOf(rows: readonly ResultRow[]): string {
  const head = ['row', 'n', 'ours, ms', 'its p99', 'base, ms', 'its p99', 'ratio', 'goal'];
  const cells = rows.map(({ row, n, ours, oursP99, base, baseP99, ratio, goal }) => [
    row,
    String(n),
    time(ours),
    time(oursP99),
    time(base),
    time(baseP99),
    ratioOf(ratio),
    goal,
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const isText = (column: number): boolean => column === 0 || column === head.length - 1;
  const cell = (value: string, column: number): string =>
    isText(column) ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0);
  const line = (values: readonly string[]): string => `| ${values.map(cell).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isText(column) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}
