import { blockText, type TextBlock, type TextRun } from '../../../shared/consents/text-block.ts';
import { parseTemplate, type TemplateFacts } from './render-template.ts';
import { blockMark } from './template-blocks.ts';

type Token = ReturnType<typeof parseTemplate>[number];

const joined = (runs: readonly TextRun[]): readonly TextRun[] =>
  runs.reduce<readonly TextRun[]>((before, run) => {
    const last = before.at(-1);
    if (run.text === '') return before;
    return last?.strong === run.strong
      ? [...before.slice(0, -1), { text: last.text + run.text, strong: run.strong }]
      : [...before, run];
  }, []);

const runsOf = (children: readonly Token[]): readonly TextRun[] => {
  let strong = 0;
  const runs = children.map(({ type, content }): TextRun => {
    if (type === 'strong_open' || type === 'em_open') strong += 1;
    if (type === 'strong_close' || type === 'em_close') strong -= 1;
    const text = type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
    return { text, strong: strong > 0 };
  });
  return joined(runs);
};

/** Blocks that no consent prints; the check of texts refuses them there. */
const leftOut = new Set(['times', 'callbox']);

/** A template with its facts as headings, paragraphs and list items: the same words as a consent prints of it. */
export const patientBlocks = (source: string, facts: TemplateFacts): readonly TextBlock[] => {
  let items = 0;
  let heading = false;
  let out = false;
  return parseTemplate(source, facts).flatMap((token): TextBlock[] => {
    if (token.type === 'list_item_open') items += 1;
    if (token.type === 'list_item_close') items -= 1;
    if (token.type === 'heading_open') heading = true;
    if (token.type === 'heading_close') heading = false;
    if (token.type !== 'inline') return [];
    const mark = blockMark(token.content);
    if (mark !== null) {
      if (leftOut.has(mark.replace('/', ''))) out = !mark.startsWith('/');
      return [];
    }
    if (out) return [];
    const runs = runsOf(token.children ?? []);
    return runs.length === 0 ? [] : [{ kind: heading ? 'heading' : items > 0 ? 'item' : 'paragraph', runs }];
  });
};

/** Blocks of the one text that the other does not have: what a device of another kind adds to what is read. */
export const blocksOnlyIn = (
  text: readonly TextBlock[],
  other: readonly TextBlock[],
): readonly TextBlock[] => {
  const known = new Set(other.map(blockText));
  return text.filter((block) => !known.has(blockText(block)));
};
