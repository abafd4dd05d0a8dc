import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as it may stand in a file: UTF-8, UTF-16LE, and inside base64 at each of its three offsets. */
const formsOf = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8');
  const inBase64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // The first and last signs also depend on what stands around the text.
    return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4), 'latin1');
  });
  return [utf8, Buffer.from(text, 'utf16le'), ...inBase64];
};

/** Where texts stand in the files below some folders, as "file: text"; links are not followed. */
export function tracesOf(texts: readonly string[], folders: readonly string[]): string[] {
  const wanted = texts.map((text) => ({ text, forms: formsOf(text) }));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const content = contentOf(join(folder, name));
      if (content === undefined) return [];
      return wanted
        .filter(({ forms }) => forms.some((form) => content.includes(form)))
        .map(({ text }) => `${join(folder, name)}: ${text}`);
    }),
  );
}

function contentOf(file: string): Buffer | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined; // gone meanwhile
  }
}
