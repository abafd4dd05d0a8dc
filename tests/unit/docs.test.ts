import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateFields } from '../../shared/templates/fields.ts';
import { migrate } from '../../electron/vault/db/migrate.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = [
  '.',
  'electron',
  'electron/host',
  'electron/security',
  'renderer',
  'shared',
  'build',
  'tests',
];
const docs = [
  ...folders.map((folder) => join(folder, 'README.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  '.github/workflows/ci.yml',
];
const textOf = (doc: string): string => readFileSync(join(root, doc), 'utf8');

/** Written by builds, or on the practitioner's disk: named in the documents, not in the repository. */
const elsewhere =
  /^(dist|release|demo|at-size)\/|^vault\/(stria\.db|keyring\.json|keyring\.last-good\.json|closed\.json|tries\.json|vault\.lock)$|^(backups\/stria-ID-TIME|vault-before-TIME|vault-restored-TIME|restore-tries)\/$|^log\/stria(\.1)?\.log$|^(instance|keyring|manifest|system-key|last-slot|stria-ID-erased)\.json$|^bench-results\.json$/;

/** Paths in a text: link targets, and words in code quotes that end like a file or a folder. */
const pathsIn = (text: string): string[] => {
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  const named = quoted.filter((word) =>
    /^[\w.@][\w./@-]*(\/|\/\*|\.(ts|tsx|js|mjs|json|md|yml|css|svg|png|html))$/.test(word),
  );
  return [...links.filter((link) => !/^[a-z]+:/.test(link)), ...named].map((path) =>
    path.replace(/\/\*$/, '/'),
  );
};

const isThere = (doc: string, path: string): boolean =>
  elsewhere.test(path) || [dirname(doc), '.'].some((from) => existsSync(join(root, from, path)));

describe('the documents', () => {
  it.each(docs)('%s names only what is there', (doc) => {
    expect(pathsIn(textOf(doc)).filter((path) => !isThere(doc, path))).toEqual([]);
  });

  it.each(docs)('%s names only commands that are there', (doc) => {
    const { scripts } = JSON.parse(textOf('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...textOf(doc).matchAll(/npm (?:run ([a-z0-9-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const missing = named.filter(
      (name) => !Object.hasOwn(scripts, name) || !existsSync(join(root, `build/tasks/${name}.ts`)),
    );
    expect(missing).toEqual([]);
  });

  it('sees a path that is gone', () => {
    const text =
      'See `shared/no-such-file.ts`, [that](docs/gone.md), `npm test`, `shared/no-folder/` and `electron/main.ts`.';
    const gone = pathsIn(text).filter((path) => !isThere('README.md', path));
    expect(gone).toEqual(['docs/gone.md', 'shared/no-such-file.ts', 'shared/no-folder/']);
  });
});

const tablesOfSchema = (): string[] => {
  const sqlite = new Database(':memory:');
  try {
    migrate(sqlite);
    const all = sqlite.pragma('table_list') as readonly { readonly name: string; readonly type: string }[];
    return all
      .filter(({ name, type }) => type !== 'shadow' && !name.startsWith('sqlite_'))
      .map(({ name }) => name);
  } finally {
    sqlite.close();
  }
};

describe('docs/templates.md', () => {
  it('has every field with its type and meaning, in the order of the list', () => {
    const rows = [
      ...textOf('docs/templates.md').matchAll(/^\| `([a-z_]+)` +\| ([a-z-]+)(?:: [^|]+)? +\| ([^|]+) \|$/gm),
    ];
    const listed = templateFields.map(
      ({ name, type, meaning }) => `${name} ${type} ${meaning.defaultMessage}`,
    );
    const described = rows.map(
      ([, name, type, words = '']) => `${name} ${type} ${words.trim().replace(/\. Only: .*/, '')}`,
    );
    expect(described).toEqual(listed);
  });
});

describe('docs/tables.md', () => {
  const rows = [...textOf('docs/tables.md').matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gm)];

  it('has every table of the schema, once, and no other', () => {
    const byName = (a: string, b: string): number => a.localeCompare(b);
    const described = rows.map((row) => row[1] ?? '');
    expect(described.toSorted(byName)).toEqual(tablesOfSchema().toSorted(byName));
  });

  it.each(rows.map((row) => [row[1] ?? '', row[2] ?? '', row[3] ?? '']))(
    '%s has its sentence and its key',
    (_name, sentence, key) => {
      expect(sentence.trim()).toMatch(/^[A-Z].{20,}\.$/);
      expect(key.trim().length).toBeGreaterThan(3);
    },
  );
});
