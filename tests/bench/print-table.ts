import type { ResultRow } from './rows.ts';

const time = (value: number): string => {
  if (Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toFixed(4);
};

/** The table as Markdown: times in ms. */
export function tableOf(rows: readonly ResultRow[]): string {
  const head = ['row', 'n', 'ours, ms', 'base, ms', 'ratio', 'goal'];
  const cells = rows.map(({ row, n, ours, base, ratio, goal }) => [
    row,
    String(n),
    time(ours),
    time(base),
    Number.isNaN(ratio) ? '–' : ratio.toFixed(2),
    goal,
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (values: readonly string[]): string =>
    `| ${values.map((value, column) => (column === 0 || column === 5 ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 || column === 5 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}
