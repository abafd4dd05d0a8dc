import { realpath } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';

/** Whether a folder lies in another one or is it; links are followed. */
export const liesIn = async (folder: string, outer: string): Promise<boolean> => {
  const way = relative(await realpath(outer), await realpath(folder));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};
