/**
 * What the page's JSX is compiled to: React's own, with each date in the words of an element in one piece, because a line
 * would else end at its hyphen. What is copied, looked for or read aloud stays the same.
 */
import type { ElementType, Key, ReactElement, ReactNode } from 'react';
import { Fragment, jsx as element, jsxs as elementOfSeveral } from 'react/jsx-runtime';

export { Fragment };

/** "30-Nov-2026" and "30-Nov"; between a month and its year no line ends. */
const date = /\b(\d{2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{4})?)\b/;
/** These hold nothing but text. */
const textOnly: ReadonlySet<unknown> = new Set(['option', 'style', 'text', 'textarea', 'title', 'tspan']);

const kept = (node: ReactNode, index?: number): ReactNode => {
  if (typeof node === 'string') {
    const parts = node.split(date);
    if (parts.length === 1) return node;
    const children = parts.map((part, at) =>
      at % 2 === 1 ? element('span', { className: 'nowrap', children: part }) : part,
    );
    return elementOfSeveral(Fragment, { children }, index === undefined ? undefined : `words ${index}`);
  }
  return Array.isArray(node) ? keptAll(node as readonly ReactNode[]) : node;
};

const keptAll = (nodes: readonly ReactNode[]): readonly ReactNode[] => {
  const all = nodes.map((node, index) => kept(node, index));
  return all.some((node, index) => node !== nodes[index]) ? all : nodes;
};

const keptIn = (type: ElementType, props: { readonly children?: ReactNode }): object => {
  if ((typeof type !== 'string' && type !== Fragment) || textOnly.has(type)) return props;
  const children = kept(props.children);
  return children === props.children ? props : { ...props, children };
};

/** Makes an element with one child or none. */
export const jsx = (type: ElementType, props: { readonly children?: ReactNode }, key?: Key): ReactElement =>
  element(type, keptIn(type, props), key);

/** Makes an element with several children. */
export const jsxs = (type: ElementType, props: { readonly children?: ReactNode }, key?: Key): ReactElement =>
  elementOfSeveral(type, keptIn(type, props), key);
