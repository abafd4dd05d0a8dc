/** A template's source with every branch in its place and a caption in front: what a practitioner reads before adopting. */
import { readClause } from '../../../shared/templates/clauses.ts';
import { templateFields } from '../../../shared/templates/fields.ts';
import { scanTemplate, wordsOf, type Piece, type Word } from '../../../shared/templates/scan.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { templateMessages as messages } from './messages/template-messages.ts';
import type { TemplateFacts } from './render-template.ts';
import { say } from './wording.ts';

const fieldOf = (name: string) => templateFields.find((field) => field.name === name);
const meaning = (name: string): string => {
  const field = fieldOf(name);
  return field ? say(field.meaning) : name;
};

/** Every field as what it will be, in brackets. */
export const slotFacts = (): TemplateFacts =>
  Object.fromEntries(
    templateFields.map(({ name, type, meaning: message }) => {
      const slot = `[${say(message)}]`;
      return [name, type === 'list' ? [slot] : type === 'yes-no' ? true : slot];
    }),
  );

/** A condition in words, read from left to right. */
const conditionWords = (words: readonly Word[]): string => {
  const rest = [...words];
  let told = '';
  let joint: Message | null = null;
  while (rest.length > 0) {
    const not = rest[0]?.text === 'not';
    if (not) rest.shift();
    const what = meaning(rest.shift()?.text ?? '');
    const sign = rest[0]?.type === 'sign' ? rest.shift()?.text : undefined;
    const compared =
      sign === undefined ? what : say(messages.compared, { what, sign, value: rest.shift()?.text ?? '' });
    const term = not ? say(messages.not, { what: compared }) : compared;
    told = joint ? say(joint, { one: told, other: term }) : term;
    const next = rest.shift()?.text;
    joint = next === 'or' ? messages.or : messages.and;
  }
  return told;
};

/** Signs of Markdown and Liquid in a caption are printed as they are. */
const printed = (words: string): string => words.replaceAll(/[{}%]/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
const caption = (message: Message, values: Readonly<Record<string, string>> = {}): string =>
  `*${printed(say(message, values))}* `;

const clauseCaptions = (words: readonly Word[]): string => {
  const head = readClause(words);
  const ticked =
    head?.tick === 'required' ? messages.required : head?.tick === 'optional' ? messages.optional : null;
  const when = head?.when ? meaning(head.when.field) : null;
  const what = when === null ? null : head?.when?.is ? when : say(messages.not, { what: when });
  return [
    '\n\n',
    what === null ? '' : `${caption(messages.onlyWhen, { what })}\n\n`,
    ticked === null ? '' : `${caption(ticked, { ask: head?.ask ?? '' })}\n\n`,
  ].join('');
};

interface State {
  /** The field that each open `case` asks. */
  readonly cases: string[];
  /** What ends each open clause. */
  readonly clauses: string[];
}

const tagWords = (piece: Piece, whole: string, state: State): string => {
  const [name, ...words] = wordsOf(piece);
  const end = caption(messages.end);
  switch (name?.text) {
    case 'if':
      return caption(messages.onlyWhen, { what: conditionWords(words) });
    case 'unless':
      return caption(messages.onlyWhen, { what: say(messages.not, { what: conditionWords(words) }) });
    case 'elsif':
      return caption(messages.orWhen, { what: conditionWords(words) });
    case 'else':
      return caption(messages.otherwise);
    case 'case':
      state.cases.push(meaning(words[0]?.text ?? ''));
      return '';
    case 'when': {
      const value = words.flatMap(({ type, text }) => (type === 'quoted' ? text : [])).join(', ');
      const what = say(messages.compared, { what: state.cases.at(-1) ?? '', sign: '=', value });
      return `\n\n${caption(messages.onlyWhen, { what })}\n\n`;
    }
    case 'for':
      return caption(messages.each, { what: meaning(words[2]?.text ?? '') }) + whole;
    case 'endcase':
      state.cases.pop();
      return `\n\n${end}\n\n`;
    case 'endif':
    case 'endunless':
      return end;
    case 'clause': {
      const captions = clauseCaptions(words);
      state.clauses.push(captions.trim() === '' ? '\n\n' : `\n\n${end}\n\n`);
      return captions;
    }
    case 'endclause':
      return state.clauses.pop() ?? '';
    default:
      return whole;
  }
};

/** The source to render with `slotFacts`. A condition between the rows of `times` is said in the row that follows. */
export const readingSource = (source: string): string => {
  const state: State = { cases: [], clauses: [] };
  let commented = false;
  let betweenRows = false;
  let waiting = '';
  return scanTemplate(source)
    .pieces.map((piece) => {
      const whole = source.slice(piece.from, piece.to);
      if (piece.kind !== 'tag') return whole;
      const name = /^\s*(\w*)/.exec(piece.inner)?.[1] ?? '';
      if (name === 'comment' || name === 'endcomment') commented = name === 'comment';
      if (commented || name === 'endcomment') return whole;
      if (name === 'times' || name === 'endtime') betweenRows = true;
      if (name === 'time') {
        betweenRows = false;
        const before = waiting;
        waiting = '';
        return whole + before;
      }
      if (name === 'endtimes') betweenRows = false;
      const said = tagWords(piece, whole, state);
      if (!betweenRows || said === whole) return said;
      waiting += said.trim() === '' ? '' : `${said.trim()} `;
      return '';
    })
    .join('');
};
