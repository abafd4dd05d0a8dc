/** Pieces of a form that is filled in by hand: lines to write on, boxes to tick, codes to circle. */
import { tickBox } from './document-parts.ts';
import { html, join, nothing, type Html } from './html.ts';
import { oneLine, typed } from './typed-text.ts';

interface Blank {
  readonly label: string;
  /** What is filled in already; empty leaves the line free. */
  readonly value?: string | undefined;
  readonly unit?: string;
  /** Share of the row, 1 by default. */
  readonly wide?: number;
}

/** A name with a line to write on behind it. */
export const blank = ({ label, value = '', unit, wide = 1 }: Blank): Html =>
  html`<div class="blank" style="flex:${wide} 1 0">
    <span class="name">${label}</span>
    <span class="line">${oneLine(value) === '' ? nothing : typed(value)}</span>
    ${unit === undefined ? nothing : html`<span class="name">${unit}</span>`}
  </div>`;

/** Lines and boxes side by side. */
export const row = (...pieces: readonly Html[]): Html => html`<div class="row">${join(pieces)}</div>`;

export interface Choice {
  readonly words: string;
  readonly ticked?: boolean;
}

/** Boxes to tick, each with its words. */
export const choices = (options: readonly Choice[]): Html =>
  html`<span class="options"
    >${options.map(
      ({ words, ticked = false }) => html`<span class="choice">${tickBox(ticked, words)} ${words}</span>`,
    )}</span
  >`;

/** A name, and boxes to tick behind it. */
export const tickRow = (label: string, options: readonly Choice[], rest: Html = nothing): Html =>
  html`<div class="row ticks">
    <span class="name first">${label}</span>
    ${choices(options)}${rest}
  </div>`;

export interface Code {
  readonly code: string;
  readonly chosen: boolean;
}

/** Codes of which those that apply are circled; what is chosen already stands in a circle. */
export const codes = (options: readonly Code[]): Html =>
  html`<span class="codes"
    >${options.map(({ code, chosen }) => html`<span class="${chosen ? 'code-on' : 'code-off'}">${code}</span>`)}</span
  >`;

/** Empty lines for words. */
export const lines = (count: number): Html =>
  html`${Array.from({ length: count }, () => html`<div class="ruled"></div>`)}`;
