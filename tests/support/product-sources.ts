import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** A node of a parsed file: its type, its place in the text, and its parts. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

interface Source {
  readonly text: string;
  readonly nodes: readonly Node[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const withAllBelow = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(withAllBelow);
  return isNode(value) ? [value, ...Object.values(value).flatMap(withAllBelow)] : [];
};

const read = new Map<string, Source>();
const sourceOf = (path: string): Source => {
  const known = read.get(path);
  if (known) return known;
  const text = readFileSync(join(root, path), 'utf8');
  const source = { text, nodes: withAllBelow(parseSync(path, text).program) };
  read.set(path, source);
  return source;
};

const textOf = (source: Source, node: unknown): string =>
  isNode(node) ? source.text.slice(node.start, node.end) : '';

/** Every file of the product that ends in Electron's package, by its path: main side and page, not the host. */
export const productSources = (): readonly string[] =>
  ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('electron/host/')),
  );

/** What a file calls or makes: `app.quit()` and `new App()` are "app.quit" and "App", arguments as they stand there. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

/** Every call and every `new` of a file. */
export const callsIn = (path: string): readonly Call[] => {
  const source = sourceOf(path);
  return source.nodes
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .map((call) => ({
      name: textOf(source, call['callee']),
      args: (call['arguments'] as readonly Node[]).map((argument) => textOf(source, argument)),
    }));
};

/** Every regular expression that stands in a file. */
export const patternsIn = (path: string): readonly RegExp[] =>
  sourceOf(path).nodes.flatMap(({ regex }) => {
    if (typeof regex !== 'object' || regex === null) return [];
    const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
    return [new RegExp(pattern, flags)];
  });

/** Every name and text of a file, comments left out. */
export const wordsIn = (path: string): ReadonlySet<string> =>
  new Set(
    sourceOf(path).nodes.flatMap((node) => {
      const { name, value } = node;
      if (node.type === 'TemplateElement') return [(value as { readonly raw: string }).raw];
      return [name, value].filter((word) => typeof word === 'string');
    }),
  );

/** The keys and values of the object literal that a file gives to `name`, as they stand there. */
export const settingsIn = (path: string, name: string): Readonly<Record<string, string>> => {
  const source = sourceOf(path);
  const declared = source.nodes.find(
    (node) => node.type === 'VariableDeclarator' && (node['id'] as Node)['name'] === name,
  );
  const literal = withAllBelow(declared?.['init']).find(({ type }) => type === 'ObjectExpression');
  const properties = (literal?.['properties'] ?? []) as readonly Node[];
  return Object.fromEntries(
    properties.map((property) => [textOf(source, property['key']), textOf(source, property['value'])]),
  );
};

/** The names that a file imports from a module, types left out. */
export const importedFrom = (path: string, module: string): readonly string[] =>
  sourceOf(path)
    .nodes.filter((node) => node.type === 'ImportDeclaration' && node['importKind'] !== 'type')
    .filter((node) => (node['source'] as Node)['value'] === module)
    .flatMap((node) => node['specifiers'] as readonly Node[])
    .filter((specifier) => specifier['importKind'] !== 'type')
    .map((specifier) => (isNode(specifier['imported']) ? String(specifier['imported']['name']) : '*'));
