/** Liquid over Markdown: a versioned text and the facts of one case become HTML in which every fact is plain text. */
import { Liquid } from 'liquidjs';
import MarkdownIt from 'markdown-it';
import { type Html } from './html.ts';
import { markBlocks, noBlocks, placeBlocks, type BlockMakers } from './template-blocks.ts';
import { oneLine } from './typed-text.ts';

/** What a template may see. There is no null: "not recorded" and "none" are words, an absent fact is false. */
type TemplateFact = string | number | boolean | readonly TemplateFact[] | TemplateFacts;
export interface TemplateFacts {
  readonly [name: string]: TemplateFact;
}

const allowedTags = new Set(['if', 'unless', 'case', 'for', 'comment']);
const allowedFilters = new Set(['size', 'join', 'downcase', 'upcase', 'capitalize']);
/** A text of the longest length with every clause marked (`longestSource`). */
const longestTemplate = 100_000;
const longestRenderMs = 2000;
const mostMemory = 20_000_000;

/** Isolates stand round each value until Markdown is done; `oneLine` has taken them out of the value itself. */
const open = '\u2068';
const close = '\u2069';

/** A value as Markdown text: on one line, every ASCII sign with a backslash (CommonMark 2.4), so nothing in it is syntax. */
const escapeMarkdown = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new TypeError('a template can print only text and numbers');
  return `${open}${oneLine(value).replace(/[!-/:-@[-`{-~]/g, '\\$&')}${close}`;
};

const makeEngine = (): Liquid => {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: false,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: longestTemplate,
    renderLimit: longestRenderMs,
    memoryLimit: mostMemory,
    outputEscape: escapeMarkdown,
  });
  for (const tag of Object.keys(engine.tags)) if (!allowedTags.has(tag)) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters)) {
    if (!allowedFilters.has(filter)) delete engine.filters[filter];
  }
  // Else `constructor` would be found in both.
  Object.setPrototypeOf(engine.tags, null);
  Object.setPrototypeOf(engine.filters, null);
  return engine;
};

const engine = makeEngine();
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable([
  'link',
  'image',
  'autolink',
  'reference',
  'code',
  'backticks',
  'fence',
  'html_block',
  'html_inline',
]);

const checkFacts = (fact: unknown, path: string): void => {
  if (typeof fact === 'string' || typeof fact === 'boolean') return;
  if (typeof fact === 'number' && Number.isFinite(fact)) return;
  if (Array.isArray(fact)) {
    fact.forEach((item: unknown, index) => checkFacts(item, `${path}[${index}]`));
    return;
  }
  if (typeof fact === 'object' && fact !== null && Object.getPrototypeOf(fact) === Object.prototype) {
    for (const [name, value] of Object.entries(fact))
      checkFacts(value, path === '' ? name : `${path}.${name}`);
    return;
  }
  throw new TypeError(
    `template fact ${path === '' ? 'context' : path} is not text, a number, yes/no or a list`,
  );
};

const fillIn = (source: string, facts: TemplateFacts): string => {
  checkFacts(facts, '');
  const text: unknown = engine.parseAndRenderSync(markBlocks(source), facts);
  if (typeof text !== 'string') throw new TypeError('template rendered to nothing');
  return text;
};

/**
 * Renders a template's source with its facts to HTML, its blocks as `blocks` makes them. Throws on a fact that is
 * missing, null or undefined, on an unknown filter or tag, and past the limits; the result holds no link, image,
 * script or raw HTML.
 */
export const renderTemplate = (
  source: string,
  facts: TemplateFacts,
  blocks: BlockMakers = noBlocks,
): Html => {
  const rendered = markdown.render(fillIn(source, facts));
  return placeBlocks(rendered.replaceAll(open, '<bdi>').replaceAll(close, '</bdi>'), blocks);
};

/** The same text as Markdown's tokens, for what is not HTML: isolates stand round each value. Throws as `renderTemplate`. */
export const parseTemplate = (source: string, facts: TemplateFacts): ReturnType<typeof markdown.parse> =>
  markdown.parse(fillIn(source, facts), {});
