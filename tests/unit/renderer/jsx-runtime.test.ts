import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Fragment, jsx, jsxs } from '../../../renderer/jsx-runtime.ts';

const whole = (date: string): string => `<span class="nowrap">${date}</span>`;

describe('a date in the words of an element', () => {
  it('stands in one piece, with or without its year', () => {
    const made = jsx('p', { children: 'From 04-Mar to 30-Nov-2026.' });
    expect(renderToStaticMarkup(made)).toBe(`<p>From ${whole('04-Mar')} to ${whole('30-Nov-2026')}.</p>`);
  });

  it('stands in one piece among other children, in lists of them, and in a fragment', () => {
    const made = jsxs('p', {
      children: [
        'Born 04-Mar-1991',
        ', ',
        ['seen ', '30-Nov-2026'],
        jsx(Fragment, { children: '01-Dec-2026' }),
      ],
    });
    expect(renderToStaticMarkup(made)).toBe(
      `<p>Born ${whole('04-Mar-1991')}, seen ${whole('30-Nov-2026')}${whole('01-Dec-2026')}</p>`,
    );
  });

  it('is left to a component as it is, and where only text may stand', () => {
    const Shown = ({ children }: { readonly children?: unknown }) =>
      createElement('b', { title: String(children) });
    expect(renderToStaticMarkup(jsx(Shown, { children: '30-Nov-2026' }))).toBe('<b title="30-Nov-2026"></b>');
    const option = jsx('option', { children: '30-Nov-2026' });
    expect(renderToStaticMarkup(option)).toBe('<option>30-Nov-2026</option>');
  });

  it('is all that is changed: other words make the very element that React makes', () => {
    const props = { className: 'strong', children: 'Lot 12-NOV, 2026-11-30' };
    expect(jsx('p', props).props).toBe(props);
    expect(jsx('p', {}).props).toEqual({});
  });
});
