/** Clauses and blocks of a template: marked in the source before Liquid, put in place after Markdown. */
import { readClause, readTime } from '../../../shared/templates/clauses.ts';
import { scanTemplate, wordsOf, type Piece } from '../../../shared/templates/scan.ts';
import { html, nothing, trusted, type Html } from './html.ts';

/** One row of an aftercare sheet: hours after the end of the treatment, and what to do. */
export interface TimeRow {
  readonly fromHours: number;
  readonly untilHours: number;
  readonly text: Html;
}

/** What the document around the text makes of each block. */
export interface BlockMakers {
  readonly times: (rows: readonly TimeRow[]) => Html;
  readonly callbox: (text: Html) => Html;
  /** A clause with a box of its own. */
  readonly tick: (name: string, text: Html) => Html;
}

/** No source and no value holds this sign: the check refuses it, and `printable` takes it out. */
const sign = '\u2067';
const mark = (words: string): string => `\n\n${sign}${words}${sign}\n\n`;

interface Opened {
  readonly ends: string;
}

const clauseTags = (piece: Piece, opened: Opened[]): string => {
  const head = readClause(wordsOf(piece).slice(1));
  if (!head) throw new RangeError('a clause that is not understood');
  const [begin, end] = head.tick === null ? ['\n\n', '\n\n'] : [mark(`tick:${head.name}`), mark('/tick')];
  const when = head.when === null ? '' : head.when.is ? 'if' : 'unless';
  opened.push({ ends: when === '' ? end : `${end}{% end${when} %}` });
  return when === '' ? begin : `{% ${when} ${head.when?.field ?? ''} %}${begin}`;
};

const timeMark = (piece: Piece): string => {
  const hours = readTime(wordsOf(piece).slice(1));
  if (!hours) throw new RangeError('a time that is not understood');
  return mark(`time:${hours.from}:${hours.until}`);
};

const plain = ['times', 'callbox', 'columns', 'next'];
const ends = ['endtimes', 'endtime', 'endcallbox', 'endcolumns'];

/** The source with its clauses and blocks as marks that Liquid and Markdown leave alone. */
export const markBlocks = (source: string): string => {
  const opened: Opened[] = [];
  const { pieces } = scanTemplate(source);
  const written = pieces.map((piece) => {
    const whole = source.slice(piece.from, piece.to);
    if (piece.kind !== 'tag') return whole;
    const name = /^\s*(\w*)/.exec(piece.inner)?.[1] ?? '';
    if (name === 'clause') return clauseTags(piece, opened);
    if (name === 'endclause') return opened.pop()?.ends ?? '';
    if (name === 'time') return timeMark(piece);
    if (name === 'initials') return '';
    if (plain.includes(name)) return mark(name);
    return ends.includes(name) ? mark(`/${name.slice(3)}`) : whole;
  });
  return written.join('') + source.slice(pieces.at(-1)?.to ?? 0);
};

const between = (name: string, flags = 'g'): RegExp =>
  new RegExp(
    `<p>${sign}${name}${sign}</p>\\n?([^]*?)<p>${sign}/${name.split(':')[0] ?? ''}${sign}</p>\\n?`,
    flags,
  );

/** A text of one paragraph without the paragraph's tags, to stand in a line or a cell. */
const inline = (text: string): string =>
  /^<p>([^]*)<\/p>\n?$/.exec(text)?.[1]?.replace(/<\/?p>/g, ' ') ?? text;

const rowsOf = (text: string): readonly TimeRow[] =>
  [
    ...text.matchAll(
      new RegExp(`<p>${sign}time:(\\d+):(\\d+)${sign}</p>\\n?([^]*?)<p>${sign}/time${sign}</p>`, 'g'),
    ),
  ].map(([, from, until, row = '']) => ({
    fromHours: Number(from),
    untilHours: Number(until),
    text: trusted(inline(row)),
  }));

const columnsOf = (text: string): Html => {
  const [one = '', other = ''] = text.split(`<p>${sign}next${sign}</p>`);
  return html`<div class="cols">
    <div>${trusted(one)}</div>
    <div>${trusted(other)}</div>
  </div>`;
};

/** Puts the blocks in the place of their marks; throws when one is left over. */
export const placeBlocks = (rendered: string, makers: BlockMakers): Html => {
  const placed = rendered
    .replace(between('times'), (_all, text: string) => makers.times(rowsOf(text)).html)
    .replace(between('callbox'), (_all, text: string) => makers.callbox(trusted(text)).html)
    .replace(between('columns'), (_all, text: string) => columnsOf(text).html)
    .replace(
      new RegExp(`<p>${sign}tick:([a-z0-9-]+)${sign}</p>\\n?([^]*?)<p>${sign}/tick${sign}</p>\\n?`, 'g'),
      (_all, name: string, text: string) => makers.tick(name, trusted(text)).html,
    );
  if (placed.includes(sign)) throw new RangeError('a block is not whole');
  return trusted(placed);
};

/** The words of a paragraph that only marks where a block begins or ends; null for any other. */
export const blockMark = (paragraph: string): string | null =>
  paragraph.length > 1 && paragraph.startsWith(sign) && paragraph.endsWith(sign)
    ? paragraph.slice(1, -1)
    : null;

/** For texts without blocks. */
export const noBlocks: BlockMakers = { times: () => nothing, callbox: () => nothing, tick: () => nothing };
