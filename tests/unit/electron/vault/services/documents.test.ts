import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  practitioner,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });

const withSession = async (): Promise<{
  readonly vault: VaultAtWork;
  readonly patient: string;
  readonly session: string;
}> => {
  const vault = await practiceAtWork();
  const { id: patient } = await vault.get(
    'patients:save',
    patientInput({ family: '<img src=x onerror=alert(1)>', given: '{{7*7}} ${x}' }),
  );
  const { sent } = await sealWithReasons(
    vault,
    sealInput(patient, afternoon, { note: '<script>document.title=1</script> [x](javascript:alert(1))' }),
  );
  return { vault, patient, session: sent.id };
};

const htmlOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

describe('a document', () => {
  it('is frozen once for the same content, anew when it changed, and served as it was', async () => {
    const { vault, patient, session } = await withSession();
    const first = await vault.get('documents:create', { kind: 'session', source: session });
    const before = countEntries(vault);
    expect(await vault.get('documents:create', { kind: 'session', source: session })).toEqual(first);
    expect(countEntries(vault)).toBe(before);
    const html = htmlOf(vault, first.id);
    expect(documentHash(html)).toBe(first.hash);
    const sealed = await vault.get('sessions:get', { id: session });
    const {
      id: _id,
      patient: _patient,
      revision,
      sealedAt: _at,
      sealedBy: _by,
      ordinal: _ordinal,
      courses: _courses,
      findings: _findings,
      passes: _passes,
      invalid: _invalid,
      amendments: _amendments,
      ...fields
    } = sealed;
    await vault.get('sessions:amend', {
      session,
      reason: 'Pain was typed wrong.',
      revision,
      draft: null,
      fields: { ...fields, pain: 9 },
    });
    const second = await vault.get('documents:create', { kind: 'session', source: session });
    expect(second.id).not.toBe(first.id);
    expect(htmlOf(vault, first.id)).toBe(html);
    expect((await vault.get('documents:list', { patient })).map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
    expect(await vault.get('documents:list', { patient: newId() })).toEqual([]);
  });

  it('names who sealed the session as its practitioner, whoever prints it', async () => {
    const { vault, session } = await withSession();
    await vault.get('templates:adopt', { id: 'aftercare-body', version: 1 });
    await vault.get('users:add', {
      id: newId(),
      fields: { name: 'Maren Abernathy', qualification: 'Front desk' },
      role: 'assistant',
      newPassphrase: 'meadow cactus ribbon forty plum',
      passphrase,
    });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase: 'meadow cactus ribbon forty plum' });
    for (const kind of ['session', 'aftercare'] as const) {
      const html = htmlOf(vault, (await vault.get('documents:create', { kind, source: session })).id);
      expect(html).toContain(practitioner.qualification);
      expect(html).not.toMatch(/Maren|Front desk/);
    }
  });

  it('shows what was typed as text and loads nothing', async () => {
    const { vault, session } = await withSession();
    const html = htmlOf(
      vault,
      (await vault.get('documents:create', { kind: 'session', source: session })).id,
    );
    expect(html).not.toMatch(
      /<script|<img src=x|onerror=alert\(1\)>|href="javascript|<link|<iframe|url\(http|src="http/i,
    );
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('{{7*7}} ${x}');
  });

  it('of nothing is not found; a recovery code is never a kept document', async () => {
    const { vault } = await withSession();
    expect(await vault.ask('documents:create', { kind: 'session', source: newId() })).toEqual(
      failed('not-found', 'session'),
    );
    expect(await vault.ask('documents:create', { kind: 'template', source: 'nothing' })).toEqual(
      failed('not-found', 'template'),
    );
    expect(await vault.ask('documents:create', { kind: 'recovery-code', source: 'x' })).toEqual(
      failed('refused', 'not-kept'),
    );
    expect(serveDocument(workOf(vault), newId())).toEqual(failed('not-found', 'document'));
    expect(serveDocument(workOf(vault), '__proto__')).toEqual(failed('not-found', 'document'));
  });

  it('with the recovery code is in memory only: no entry, no row, gone with the lock', async () => {
    const { vault } = await withSession();
    const before = countEntries(vault);
    const code = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-234';
    const { id } = await vault.get('documents:recovery-code', { code });
    expect(htmlOf(vault, id)).toContain('ABCD');
    expect(countEntries(vault)).toBe(before);
    const { sqlite } = workOf(vault).vault.db;
    const tables = sqlite
      .prepare(`select name from sqlite_schema where type = 'table' and sql not like '%virtual%'`)
      .pluck()
      .all();
    for (const table of tables)
      expect(JSON.stringify(sqlite.prepare(`select * from "${String(table)}"`).all())).not.toContain(
        'ABCD-EFGH',
      );
    for (let more = 0; more < 8; more += 1) await vault.get('documents:recovery-code', { code });
    expect(serveDocument(workOf(vault), id)).toEqual(failed('not-found', 'document'));
    const { id: last } = await vault.get('documents:recovery-code', { code });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(serveDocument(workOf(vault), last)).toEqual(failed('not-found', 'document'));
  });
});
