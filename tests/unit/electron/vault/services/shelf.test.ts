import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { noFacts } from '../../../../../shared/papers/paper.ts';
import { wholeShelf, type ShelfFilter, type ShelfPage } from '../../../../../shared/documents/shelf-entry.ts';
import { emptyDraft, emptyArea } from '../../../../../shared/sessions/session-draft.ts';
import { askFileOf, attached, attachInput, markAttachment } from '../../../../support/attach-at-work.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { pdfSaying } from '../../../../support/pictures.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const shelf = async (vault: VaultAtWork, patient: string, more: Partial<ShelfFilter> = {}) =>
  vault.get('shelf:list', { patient, filter: { ...wholeShelf, ...more }, after: null, limit: 200 });
const lines = async (vault: VaultAtWork, patient: string): Promise<readonly string[]> =>
  (await shelf(vault, patient)).entries.map(({ kind, state, need }) =>
    [kind, state, need].filter((word) => word !== null).join(' '),
  );

describe('the shelf of a patient', () => {
  it('follows the record: what is planned, signed, printed, sent back and withdrawn', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    expect(await lines(vault, patient)).toEqual([]);
    await vault.get('courses:save', courseInput(patient, { startedOn: '2026-11-20' }));
    expect(await lines(vault, patient)).toEqual([
      'treatment needed no-consent',
      'screening needed no-screening',
    ]);
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    clock.at += 1000;
    const consent = await vault.get('consents:sign', consentInput(patient, afternoon));
    expect((await lines(vault, patient)).slice(-1)).toEqual(['treatment signed']);
    await vault.get('templates:adopt', { id: 'photo-consent', version: 1 });
    clock.at += 1000;
    const paper = await vault.get('papers:make', {
      patient,
      text: { id: 'photo-consent', language: 'en' },
      session: null,
      lot: null,
      facts: noFacts,
      draft: null,
    });
    expect(await lines(vault, patient)).toContain('photo offered');
    const bytes = pdfSaying('signed', 1);
    const scan = attachInput(patient, bytes, {
      of: { patient, session: null, consent: null, document: paper.id },
      fields: { kind: 'paper-sheet', label: 'Signed photo consent', note: '', takenOn: '2026-11-20' },
    });
    clock.at += 1000;
    await attached(askFileOf(vault), bytes, scan);
    expect((await shelf(vault, patient, { kind: 'photo' })).entries).toMatchObject([
      { state: 'signed', document: paper.id, returned: scan.id },
    ]);
    await markAttachment(vault, scan.id, 'Not signed');
    expect(await lines(vault, patient)).toContain('photo offered');
    await markAttachment(vault, scan.id, 'It is signed on the back', 'valid-again');
    expect(await lines(vault, patient)).toContain('photo signed');
    await vault.get('consents:withdraw', withdrawalInput(consent.id));
    const after = await lines(vault, patient);
    expect(after).toContain('treatment withdrawn');
    expect(after).toContain('treatment needed withdrawn');
    expect(after).not.toContain('treatment signed');
  });

  it('knows what a session that was begun goes past, as it was typed', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    await vault.get('consents:sign', consentInput(patient, afternoon));
    const needs = async (depth: string): Promise<boolean> => {
      const area = emptyArea({ region: 'abdomen-lower', side: 'right' }, 'hz');
      const draft = { ...emptyDraft(afternoon), areas: [{ ...area, depthMin: depth }] };
      const id = newId();
      await vault.get('drafts:save', { id, kind: 'session', patient, body: JSON.stringify(draft), save: 1 });
      const found = (await shelf(vault, patient)).entries.some(({ need }) => need === 'scope');
      await vault.get('drafts:remove', { id });
      return found;
    };
    expect(await needs('2,00')).toBe(false);
    expect(await needs('2.05')).toBe(true);
    expect(await needs('deep')).toBe(false);
  });

  it('of hundreds of documents comes in pages, and is narrowed and found by title', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    await vault.get('templates:adopt', { id: 'referral-letter', version: 1 });
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    await vault.get('documents:create', { kind: 'session', source: sent.id });
    for (let nth = 0; nth < 120; nth += 1) {
      clock.at += 1000;
      const facts = { ...noFacts, recipient: `Dr ${nth}` };
      const text = { id: 'referral-letter', language: 'en' } as const;
      await vault.get('papers:make', { patient, text, session: null, lot: null, facts, draft: null });
    }
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: ShelfPage = await vault.get('shelf:list', {
        patient,
        filter: wholeShelf,
        after,
        limit: 50,
      });
      seen.push(...page.entries.map(({ key }) => key));
      after = page.next;
      if (after === null) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await shelf(vault, patient)).all);
    expect(seen.length).toBeGreaterThanOrEqual(121);
    const found = await shelf(vault, patient, { query: 'session 1', kind: 'session-record', year: 2026 });
    expect(found.entries).toMatchObject([{ kind: 'session-record', state: 'kept' }]);
    expect((await shelf(vault, patient, { year: 2025 })).entries).toEqual([]);
  });

  it('of nobody is not found', async () => {
    const vault = await practiceAtWork();
    const asked = { patient: newId(), filter: wholeShelf, after: null, limit: 10 };
    expect(await vault.ask('shelf:list', asked)).toEqual(failed('not-found', 'patient'));
  });
});
