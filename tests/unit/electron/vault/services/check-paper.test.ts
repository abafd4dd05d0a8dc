import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { documentCode, printedCode } from '../../../../../shared/documents/code.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

it('says whose paper it is and whether it is unchanged; other content and other papers are told apart', async () => {
  const vault = await practiceAtWork();
  const { id: patient } = await vault.get('patients:save', patientInput());
  const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
  const made = await vault.get('documents:create', { kind: 'session', source: sent.id });
  const served = serveDocument(workOf(vault), made.id);
  const html = served.ok ? served.value.html : '';
  const code = documentCode(made.id, made.hash);
  expect(html).toContain(printedCode(code));
  expect(html.match(/class="qr"/g)).toHaveLength(1);
  expect(documentHash(html)).toBe(made.hash);

  const document = {
    id: made.id,
    title: made.title,
    at: made.at,
    patient,
    patientName: 'Adaeze Marguerite Okonkwo-Lindqvist',
    born: '1991-03-04',
  };
  expect(await vault.get('papers:check', { typed: printedCode(code) })).toEqual({ result: 'same', document });
  const otherContent = documentCode(made.id, 'f'.repeat(64));
  expect(await vault.get('papers:check', { typed: otherContent })).toEqual({
    result: 'other-content',
    document,
  });
  expect(await vault.get('papers:check', { typed: documentCode(newId(), made.hash) })).toEqual({
    result: 'unknown',
    document: null,
  });
  expect(await vault.ask('papers:check', { typed: code.slice(1) })).toMatchObject({
    error: { code: 'refused', fields: [{ path: 'typed', message: 'code.length' }] },
  });
  const { sqlite } = workOf(vault).vault.db;
  for (const { name } of sqlite
    .prepare(`select name from sqlite_master where type = 'trigger' and tbl_name = 'documents'`)
    .all() as { readonly name: string }[])
    sqlite.exec(`drop trigger "${name}"`);
  sqlite.prepare('update documents set html = replace(html, ?, ?)').run('1.50', '0.50');
  expect(await vault.get('papers:check', { typed: code })).toEqual({ result: 'damaged', document });
});
