import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { useGroupName } from '../../../../renderer/ui/use-group-name.ts';

const Group = () => `${useGroupName()} `;
const namesOf = (groups: number): string[] => {
  const shown = Array.from({ length: groups }, (_, index) => createElement(Group, { key: index }));
  return renderToStaticMarkup(createElement(Fragment, null, shown))
    .trim()
    .split(' ');
};

setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as () => void;

describe('the names of groups of radios', () => {
  it('differ between groups that are shown together', () => {
    expect(new Set(namesOf(200)).size).toBe(200);
  });

  it('come again when the groups before have gone', async () => {
    const names = new Set<string>();
    for (let screen = 0; screen < 40; screen += 1) {
      for (const name of namesOf(50)) names.add(name);
      clearAway();
      await pause(1);
    }
    expect(names.size).toBeLessThan(500);
  });
});
