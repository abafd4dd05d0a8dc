import { describe, expect, it } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { migrations } from '../../../../../electron/vault/db/migrations/index.ts';
import { deviceSchema, nothingKnown } from '../../../../../shared/devices/device.ts';
import { deviceFields } from '../../../../support/record-inputs.ts';
import { emptyDatabase, whileTwice } from '../../../../support/empty-database.ts';

describe('records over the later steps', () => {
  it('keep what was used, what was seen in each area and the facts of sessions where fewer pages are written', () => {
    const sqlite = emptyDatabase();
    const step = migrations.findIndex(({ file }) => file === '0035-write-fewer-pages.ts');
    migrate(sqlite, migrations.slice(0, step));
    sqlite.exec(`
      insert into areas values ('p', 5, 's', 'flank', 'left', 500, 750, 3, 'erythema'), ('p', 5, 's', 'flank', 'right', 250, null, null, null);
      insert into outcome_parts values ('p', 5, 's', 'flank', 'left', '2026-03-02', 'u', 'd', 750, 1, 2, 3, 0, 4, 'some', '|wheals|');
      insert into session_facts values (5, 's', 'p', 'u', 'd', 250, 750, '|flank/left|', 1, null, 3, 0, '', 'ii');
      insert into uses (patient, at, session, place, kind, product, lot)
        values ('p', 5, 's', 0, 'product', 'serum', 'L1'), ('p', 5, 's', 1000, 'practitioner', 'u', '');
    `);
    migrate(sqlite, migrations.slice(0, step + 1));
    const all = (sql: string): unknown => sqlite.prepare(sql).raw().all();
    expect(all('select * from areas')).toEqual([
      [
        'p',
        5,
        's',
        'flank',
        'left',
        500,
        750,
        3,
        'erythema',
        '2026-03-02',
        'u',
        'd',
        750,
        1,
        2,
        3,
        0,
        4,
        'some',
        '|wheals|',
      ],
      [
        'p',
        5,
        's',
        'flank',
        'right',
        250,
        null,
        null,
        null,
        '',
        '',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        '',
        '',
      ],
    ]);
    expect(all('select * from session_facts')).toEqual([
      [5, 's', 'p', 'u', 'd', 250, 750, '|flank/left|', 1, null, 3, 0, '', 'ii'],
    ]);
    expect(all(`select lot from uses indexed by uses_by_lot where lot <> ''`)).toEqual([['L1']]);
    expect(all('select product from uses indexed by uses_by_product order by product')).toEqual([
      ['serum'],
      ['u'],
    ]);
  });

  it('keep attachments from before, of no printed document, and guard them as before', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 17));
    sqlite.exec(
      `insert into attachments values ('p', 5, 'a', null, 'T. W.', 'f', 1, 'x', '{"consent":null,"fields":{},"content":{}}', null)`,
    );
    migrate(sqlite);
    expect(sqlite.prepare('select record from attachments').pluck().all()).toEqual([
      '{"consent":null,"fields":{},"content":{},"document":null}',
    ]);
    expect(() => sqlite.exec(`update attachments set record = '{}'`)).toThrow('never changes');
    sqlite.exec(`insert into corrections values ('p', 5, 'c', 'consent', 'k', 'T. W.', '{}')`);
    expect(() => sqlite.exec(`update corrections set record = ''`)).toThrow('never changes');
    expect(() => sqlite.exec('delete from corrections')).toThrow('never goes');
  });

  it('know the documents that were marked as not valid before', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 25));
    const note = (id: string, of: string, record: string): void =>
      void sqlite.exec(
        `insert into corrections values ('p', 5, '${id}', '${of}', 'd', 'T. W.', '${record}')`,
      );
    note('c', 'document', '{"what":"not-valid","reason":"Wrong one"}');
    note('v', 'consent', '{"what":"value","label":"Price","stood":"1","right":"2","reason":"x"}');
    migrate(sqlite);
    expect(sqlite.prepare('select * from not_valid').all()).toEqual([
      { of_type: 'document', of_id: 'd', patient: 'p', at: 5, by_name: 'T. W.', reason: 'Wrong one' },
    ]);
  });

  it('keep the marks of attached files as notes that can be taken back, and the files as they never change', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 32));
    const put = (id: string, invalid: string): void =>
      void sqlite.exec(
        `insert into attachments values ('p', 5, '${id}', null, 'T. W.', '${id}', 1, 'x', '{}', ${invalid})`,
      );
    put('a', `'{"at":7,"by":"T. W.","reason":"Wrong one"}'`);
    put('b', 'null');
    migrate(sqlite);
    expect(sqlite.prepare('select * from not_valid').all()).toEqual([
      { of_type: 'attachment', of_id: 'a', patient: 'p', at: 7, by_name: 'T. W.', reason: 'Wrong one' },
    ]);
    expect(
      sqlite.prepare('select at, id, of_type, of_id, by_name, record from corrections').raw().all(),
    ).toEqual([[7, 'a', 'attachment', 'a', 'T. W.', '{"what":"not-valid","reason":"Wrong one"}']]);
    expect(sqlite.prepare('select id from attachments order by id').pluck().all()).toEqual(['a', 'b']);
    expect(() => sqlite.exec(`update attachments set file = 'c' where id = 'b'`)).toThrow('never changes');
  });

  it('leave a frozen document as it is, whichever of them made the database', () => {
    const html = '<!doctype html><p>signed  &amp; “kept”\u2028</p>';
    for (let made = 2; made <= migrations.length; made += 1) {
      const sqlite = emptyDatabase();
      migrate(sqlite, migrations.slice(0, made));
      sqlite
        .prepare(`insert into documents values ('d', 'p', 'consent', 'c', 'Consent', 'c.pdf', 'hash', 5, ?)`)
        .run(html);
      const before = sqlite.prepare('select * from documents').all();
      migrate(sqlite);
      expect(sqlite.prepare('select * from documents').all()).toEqual(before);
    }
  });

  it('keep sealed sessions from before, which were of no course', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(`insert into sessions values ('p', 1, 's', 1, 1, 2, 'u', null, null)`);
    migrate(sqlite, whileTwice);
    expect(sqlite.prepare('select courses from sessions').pluck().all()).toEqual(['[]']);
  });

  it('keep devices from before with their one answer, and sealed sessions without a stated tolerance', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 12));
    sqlite.exec(`insert into devices values ('a', 1, 'a', '{"make":"A","authorisedUse":"no"}'),
        ('b', 1, 'b', '{"make":"B","authorisedUse":"unknown"}');
      insert into session_versions values ('s', 1, 5, 'u', 'T. W.', '', '[]', '{"device":{"serial":"7"},"areas":[]}'),
        ('t', 1, 5, 'u', 'T. W.', '', '[]', '{"device":null,"areas":[]}')`);
    migrate(sqlite, whileTwice);
    const devices = sqlite.prepare('select record from devices').pluck().all() as string[];
    const use = { use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' };
    const { isotretinoin: _label, ...known } = nothingKnown;
    expect(devices.map((record) => JSON.parse(record))).toEqual([
      { make: 'A', ...known, uses: [use] },
      { make: 'B', ...known },
    ]);
    expect(sqlite.prepare('select record from session_versions').pluck().all()).toEqual([
      '{"device":{"serial":"7","toleranceUm":null},"areas":[],"paper":null}',
      '{"device":null,"areas":[],"paper":null}',
    ]);
    expect(() => sqlite.exec(`update session_versions set record = '{}'`)).toThrow('never changes');
  });

  it('keep devices from before as they are written today, with a label that nobody looked up', () => {
    const sqlite = emptyDatabase();
    const step = migrations.findIndex(({ file }) => file === '0040-know-labels.ts');
    migrate(sqlite, migrations.slice(0, 12));
    const { shortestNeedleUm, speedSteps, udi, software, purchasedOn, servicedOn, ...shared } = deviceFields;
    const { serviceDue, uses, isotretinoin, ...before } = shared;
    sqlite
      .prepare(`insert into devices values ('a', 1, 'a', ?)`)
      .run(JSON.stringify({ ...before, authorisedUse: 'no' }));
    migrate(sqlite, migrations.slice(0, step + 1));
    const rest = { shortestNeedleUm, speedSteps, udi, software, purchasedOn, servicedOn, serviceDue };
    expect(sqlite.prepare('select record from devices').pluck().all()).toEqual([
      JSON.stringify({ ...deviceSchema.parse({ ...before, ...rest, uses, isotretinoin }) }),
    ]);
  });

  it('name who treated in sealed sessions from before, by paper where it says so', () => {
    const sqlite = emptyDatabase();
    migrate(sqlite, migrations.slice(0, 19));
    sqlite.exec(`insert into sessions values ('p', 1, 's', 2, 1, 2, 'sealer', null, null, '[]'),
        ('p', 3, 't', 1, 2, 4, 'sealer', null, null, '[]');
      insert into session_versions values
        ('s', 1, 5, 'u', '', '', '[]', '{"paper":null,"areas":[]}'),
        ('s', 2, 6, 'u', '', '', '[]', '{"paper":{"treatedBy":{"user":"treater"}},"areas":[]}'),
        ('t', 1, 5, 'u', '', '', '[]', '{"paper":null,"areas":[]}')`);
    migrate(sqlite, whileTwice);
    expect(sqlite.prepare('select session, at, place, kind, product, lot from uses').raw().all()).toEqual([
      ['s', 1, 1000, 'practitioner', 'treater', ''],
      ['t', 3, 1000, 'practitioner', 'sealer', ''],
    ]);
  });
});
