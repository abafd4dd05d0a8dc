import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';

it('texts get languages: adoptions stay valid, signed consents keep every word, and neither can change afterwards', () => {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  const before = migrations.findIndex(({ file }) => file.endsWith('keep-templates.ts'));
  migrate(sqlite, migrations.slice(0, before));
  sqlite.exec(`
    insert into adoptions values ('consent-striae', 1, 'u', 'Tomasz', 5);
    insert into consents (patient, at, id, signed_by, outcome, document_hash, withdrawn_at, record)
      values ('p', 7, 'c', 'Tomasz', 'agreed', 'h', null, '{"template":"consent-striae","note":"über"}');
    insert into documents (id, patient, kind, source, title, file_name, hash, at, html)
      values ('d', 'p', 'consent', 'c', 't', 'f', 'h', 7, '<html>signed</html>');
  `);
  migrate(sqlite, migrations.slice(0, before + 1));
  expect(sqlite.prepare('select * from adoptions').all()).toEqual([
    {
      template: 'consent-striae',
      language: 'en',
      version: 1,
      by: 'u',
      by_name: 'Tomasz',
      at: 5,
      revision: 1,
    },
  ]);
  expect(sqlite.prepare('select record from consents').pluck().get()).toBe(
    '{"template":"consent-striae","note":"über","templateLanguage":"en","clauses":[]}',
  );
  expect(sqlite.prepare('select html from documents').pluck().get()).toBe('<html>signed</html>');
  expect(() => sqlite.exec(`update consents set record = '{}', withdrawn_at = 9`)).toThrow('never changes');
  expect(() => sqlite.exec(`update consents set withdrawn_at = 9`)).not.toThrow();
});
