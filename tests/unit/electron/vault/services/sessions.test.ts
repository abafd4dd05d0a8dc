import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { selectSessionVersions } from '../../../../../electron/vault/db/session-versions.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { reasonsFor, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, sessionFields, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const withPatient = async (
  clock = { at: afternoon },
): Promise<{ readonly vault: VaultAtWork; readonly patient: string }> => {
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { vault, patient };
};

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });

describe('sealing a session', () => {
  it('asks a reason for each finding that needs one, and keeps findings and reasons with the record', async () => {
    const { vault, patient } = await withPatient();
    const input = sealInput(patient, afternoon);
    const before = countEntries(vault);
    const first = await vault.ask('sessions:seal', input);
    expect(first).toMatchObject({ ok: false, error: { code: 'invalid', reason: 'reason-needed' } });
    const reasons = reasonsFor(first);
    expect(reasons.length).toBeGreaterThan(1);
    const almost = await vault.ask('sessions:seal', {
      ...input,
      fields: { ...input.fields, reasons: reasons.slice(1) },
    });
    expect(reasonsFor(almost)).toEqual([reasons[0]]);
    const blank = reasons.map((reason) => ({ ...reason, text: '  ' }));
    expect(
      await vault.ask('sessions:seal', { ...input, fields: { ...input.fields, reasons: blank } }),
    ).toMatchObject({ ok: false });
    expect(workOf(vault).vault.db.sqlite.prepare('select count(*) from sessions').pluck().get()).toBe(0);
    const { session, findings } = await vault.get('sessions:seal', {
      ...input,
      fields: { ...input.fields, reasons },
    });
    expect(session).toMatchObject({
      ...input.fields,
      reasons,
      ordinal: 1,
      revision: 1,
      sealedBy: 'Tomasz Wiśniewski',
      amendments: [],
      invalid: null,
    });
    expect(findings).toEqual(session.findings);
    for (const { rule, subject } of reasons)
      expect(findings).toContainEqual(expect.objectContaining({ rule, subject }));
    // The chart was opened by the rules: that is one entry more.
    expect(countEntries(vault)).toBe(before + 2);
    expect(await vault.get('sessions:get', { id: input.id })).toEqual(session);
  });

  it('refuses nothing that was done: 9 mm with a reason is kept as it was', async () => {
    const { vault, patient } = await withPatient();
    const [area] = sessionFields(afternoon).areas;
    if (!area) throw new Error('The sample has no area.');
    const extremes = [
      { depthMinUm: 9000, depthMaxUm: 9000 },
      { depthMinUm: 20_000, depthMaxUm: 20_000 },
      { depthMinUm: 3000, depthMaxUm: 500 },
      { passes: 100, endPoint: 'serous-ooze' as const, speed: { milli: 100_000_000, unit: 'hz' as const } },
    ];
    for (const extreme of extremes) {
      const { sealed, sent } = await sealWithReasons(
        vault,
        sealInput(patient, afternoon, { areas: [{ ...area, ...extreme }] }),
      );
      expect(sealed.session.areas).toEqual([{ ...area, ...extreme }]);
      expect(sealed.session.reasons).toEqual(sent.fields.reasons);
    }
    const deep = await vault.ask(
      'sessions:seal',
      sealInput(patient, afternoon, { areas: [{ ...area, depthMaxUm: 9000 }] }),
    );
    expect(
      reasonsFor(deep)
        .map(({ rule }) => rule)
        .join(' '),
    ).toMatch(/DEPTH_OVER/);
    const nothing = await sealWithReasons(
      vault,
      sealInput(patient, afternoon, { areas: [], nextDate: null, endedAt: null }),
    );
    expect(nothing.sealed.session.areas).toEqual([]);
    expect(nothing.sealed.session.ordinal).toBe(5);
  });

  it('twice with the same content is one session, with other content a conflict', async () => {
    const { vault, patient } = await withPatient();
    const { sealed, sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const entries = countEntries(vault);
    expect(await vault.get('sessions:seal', sent)).toEqual(sealed);
    expect(await vault.ask('sessions:seal', { ...sent, fields: { ...sent.fields, pain: 7 } })).toEqual(
      failed('conflict', 'already-sealed'),
    );
    const other = await vault.get('patients:save', patientInput());
    expect(await vault.ask('sessions:seal', { ...sent, patient: other.id })).toEqual(
      failed('conflict', 'already-sealed'),
    );
    expect(countEntries(vault)).toBe(entries + 1);
  });

  it('of nobody is not found; its draft goes with the seal and does not come back', async () => {
    const { vault, patient } = await withPatient();
    expect(await vault.ask('sessions:seal', sealInput(newId(), afternoon))).toEqual(
      failed('not-found', 'patient'),
    );
    const input = sealInput(patient, afternoon);
    const draft = { id: input.id, kind: 'session', patient, save: 1, body: '{"pain":3}' } as const;
    await vault.get('drafts:save', draft);
    await vault.ask('sessions:seal', { ...input, draft: input.id });
    expect(await vault.get('drafts:list', {})).toHaveLength(1);
    await sealWithReasons(vault, { ...input, draft: input.id });
    expect(await vault.get('drafts:list', {})).toEqual([]);
    expect(await vault.ask('drafts:save', { ...draft, save: 2 })).toEqual(
      failed('conflict', 'already-sealed'),
    );
    expect(await vault.get('drafts:list', {})).toEqual([]);
  });
});

describe('an amendment', () => {
  it('adds a version; the original stays as it was sealed', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    const { sealed, sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    clock.at += 86_400_000;
    const fields = { ...sent.fields, pain: 6, note: 'Pain was typed wrong.', nextDate: '2027-01-08' };
    const amendment = { session: sent.id, reason: 'Pain was typed wrong.', fields, revision: 1, draft: null };
    const { session } = await vault.get('sessions:amend', amendment);
    expect(session).toMatchObject({
      revision: 2,
      pain: 6,
      sealedAt: sealed.session.sealedAt,
      nextDate: '2027-01-08',
    });
    expect(session.amendments).toEqual([
      { at: clock.at, by: 'Tomasz Wiśniewski', reason: 'Pain was typed wrong.', revision: 2 },
    ]);
    const versions = selectSessionVersions(workOf(vault).vault.db, sent.id);
    expect(versions.map((version) => version.fields)).toEqual([sent.fields, fields]);
    const again = await vault.get('sessions:amend', amendment);
    expect(again.session.revision).toBe(2);
    expect(await vault.ask('sessions:amend', { ...amendment, fields: { ...fields, pain: 1 } })).toEqual(
      failed('conflict', 'changed-meanwhile'),
    );
    expect(await vault.ask('sessions:amend', { ...amendment, session: newId() })).toEqual(
      failed('not-found', 'session'),
    );
    expect(await vault.ask('sessions:seal', sent)).toEqual(failed('conflict', 'already-sealed'));
    expect(await vault.ask('sessions:amend', { ...amendment, revision: 2, reason: ' ' })).toMatchObject({
      error: { code: 'invalid' },
    });
    const { vault: open } = workOf(vault);
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('needs a reason where a finding asks one, and replaces what was used', async () => {
    const { vault, patient } = await withPatient();
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const product = {
      product: newId(),
      name: 'Serum',
      routeClass: 'aftercare-only',
      lot: 'L9',
      expiry: null,
      amount: 500,
      unit: 'ul',
      timing: 'during',
      appliedAt: null,
    } as const;
    const fields = { ...sent.fields, products: [product] };
    const amendment = {
      session: sent.id,
      reason: 'The serum was forgotten.',
      fields,
      revision: 1,
      draft: null,
    };
    const first = await vault.ask('sessions:amend', amendment);
    expect(first).toMatchObject({ ok: false, error: { reason: 'reason-needed' } });
    const reasons = [...fields.reasons, ...reasonsFor(first)];
    await vault.get('sessions:amend', { ...amendment, fields: { ...fields, reasons } });
    const { sqlite } = workOf(vault).vault.db;
    expect(sqlite.prepare('select kind, lot from uses').all()).toEqual([
      { kind: 'product', lot: 'L9' },
      { kind: 'practitioner', lot: '' },
    ]);
    expect(sqlite.prepare('select count(*) from areas').pluck().get()).toBe(1);
  });
});

describe('40 what is sealed', () => {
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    [
      'sessions',
      [
        'update sessions set sealed_at = 0',
        'update sessions set ordinal = 9',
        'update sessions set revision = 5',
        'update sessions set arrival = 1',
        'update sessions set revision = revision + 1',
        `update sessions set id = 'x'`,
        'delete from sessions',
        'replace into sessions select * from sessions',
        `insert into sessions select * from sessions where true on conflict do update set sealed_by = 'x'`,
      ],
    ],
    [
      'documents',
      [
        `update documents set html = ''`,
        'delete from documents',
        'replace into documents select * from documents',
        `insert into documents select * from documents where true on conflict do update set html = ''`,
      ],
    ],
    [
      'entries',
      [
        'update entries set at = 0',
        'delete from entries',
        'replace into entries select * from entries',
        `insert into entries select * from entries where true on conflict do update set at = 0`,
      ],
    ],
    [
      'entry_bodies',
      [
        `update entry_bodies set body = '{}'`,
        'delete from entry_bodies',
        'replace into entry_bodies select * from entry_bodies',
        `insert into entry_bodies select * from entry_bodies where true on conflict do update set body = '{}'`,
      ],
    ],
  ];

  it.each(attempts)('in %s is not changed, removed or replaced by any SQL', async (table, statements) => {
    const { vault, patient } = await withPatient();
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    await vault.get('documents:create', { kind: 'session', source: sent.id });
    const { sqlite } = workOf(vault).vault.db;
    const rows = (): unknown => sqlite.prepare(`select * from ${table}`).all();
    const before = rows();
    expect(before).not.toEqual([]);
    for (const statement of statements) {
      expect(() => sqlite.exec(statement), statement).toThrow(/never|goes only/);
      expect(rows()).toEqual(before);
    }
  });
});
