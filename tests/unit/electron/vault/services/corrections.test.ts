import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { factsInPlace, versionOn } from '../../../../../shared/versions/in-place.ts';
import { readingOf } from '../documents/document-text.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const day = 86_400_000;

const practiceWithConsent = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const consent = await vault.get('consents:sign', consentInput(patient, afternoon));
  const document = await vault.get('documents:create', { kind: 'consent', source: consent.id });
  clock.at += day;
  return { clock, vault, patient, consent, document };
};

const served = (vault: VaultAtWork, id: string): string => {
  const answer = serveDocument(workOf(vault), id);
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value.html;
};

const right = (
  of: InputOf<'corrections:add'>['of'],
  label: string,
  stood: string,
  words = '<b>1.50</b> mm',
): InputOf<'corrections:add'> => ({
  id: newId(),
  of,
  fields: { what: 'value', label, stood, right: words, reason: 'Misread <script>aloud</script>' },
});

describe('a correction', () => {
  it('of a consent stands beside the value and prints after it; what was signed stays word for word', async () => {
    const { clock, vault, patient, consent, document } = await practiceWithConsent();
    const before = served(vault, document.id);
    const of = { type: 'consent', id: consent.id } as const;
    const versions = await vault.get('versions:list', of);
    const depth = versions[0]?.facts.find(([label]) => label === 'Deepest needling')?.[1] ?? '';
    const note = right(of, 'Deepest needling', depth);
    const made = await vault.get('corrections:add', note);
    const entries = countEntries(vault);
    expect(await vault.get('corrections:add', note)).toEqual(made);
    expect(countEntries(vault)).toBe(entries);
    expect(await vault.get('corrections:list', { patient })).toEqual([made]);

    const now = await vault.get('versions:list', of);
    expect(factsInPlace(now).find(({ label }) => label === 'Deepest needling')).toMatchObject({
      words: '<b>1.50</b> mm',
      changes: [
        { before: depth, by: 'Tomasz Wiśniewski', at: clock.at, reason: expect.stringMatching(/^Misread/) },
      ],
    });
    const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
    expect(versionOn(now, dateOf(afternoon), dateOf)?.facts).toEqual(versions[0]?.facts);

    const html = served(vault, document.id);
    const article = (text: string): string =>
      /<article>[^]*<\/article>/.exec(text.replaceAll(/<!--code-->[^]*?<!--\/code-->/g, ''))?.[0] ?? '';
    expect(article(html)).toBe(article(before));
    expect(documentHash(html)).toBe(consent.documentHash);
    expect(html).not.toMatch(/<script>aloud|<b>1\.50/);
    expect(readingOf(html)).toMatch(
      /Noted since .*Deepest needling .*2\.00.*1\.50.*Tomasz Wiśniewski: Misread/,
    );
    const [scope] = await vault.get('patients:chart', { id: patient }).then(({ consents }) => consents);
    expect(scope?.scope.maxDepthUm).toBe(2000);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('of a screening is a note: what the rules look at stays what was answered', async () => {
    const { vault, patient } = await practiceWithConsent();
    const screening = await vault.get('screenings:save', screeningInput(patient));
    const of = { type: 'screening', id: screening.id } as const;
    await vault.get('corrections:add', right(of, 'Pregnant', 'No', 'Yes, week 12'));
    const chart = await vault.get('patients:chart', { id: patient });
    expect(chart.screening?.answers.pregnant?.answer).toBe('no');
    const versions = await vault.get('versions:list', of);
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(factsInPlace(versions).find(({ label }) => label === 'Pregnant')?.words).toBe('Yes, week 12');
  });

  it('is refused where something else stands by now, nothing changes, or there is no such value', async () => {
    const { vault, patient, consent, document } = await practiceWithConsent();
    const of = { type: 'consent', id: consent.id } as const;
    const stale = failed('conflict', 'changed-meanwhile');
    expect(await vault.ask('corrections:add', right(of, 'Deepest needling', '9.99 mm'))).toEqual(stale);
    expect(await vault.ask('corrections:add', right(of, 'No such value', ''))).toEqual(stale);
    expect(await vault.ask('corrections:add', right(of, 'Price as told', '£120', ' £120 '))).toMatchObject({
      error: { code: 'invalid', reason: 'nothing-corrected' },
    });
    const mark = { what: 'not-valid', reason: 'Wrong' } as const;
    expect(await vault.ask('corrections:add', { id: newId(), of, fields: mark })).toEqual(
      failed('refused', 'correct-by-value'),
    );
    const sheet = { type: 'document', id: document.id } as const;
    expect(await vault.ask('corrections:add', { id: newId(), of: sheet, fields: mark })).toEqual(
      failed('refused', 'ends-by-withdrawal'),
    );
    expect(await vault.ask('corrections:add', right({ type: 'consent', id: newId() }, 'Price', 'x'))).toEqual(
      failed('not-found', 'consent'),
    );
    expect(await vault.get('corrections:list', { patient })).toEqual([]);
  });

  it('that says a document is not valid prints on it and hides no word', async () => {
    const { vault, patient } = await practiceWithConsent();
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const made = await vault.get('documents:create', { kind: 'session', source: sent.id });
    const before = readingOf(served(vault, made.id));
    const of = { type: 'document', id: made.id } as const;
    const fields = { what: 'not-valid', reason: 'Of another patient' } as const;
    await vault.get('corrections:add', { id: newId(), of, fields });
    const after = readingOf(served(vault, made.id));
    expect(after).toMatch(/^Session 1, \S+ Not valid\. .*Tomasz Wiśniewski: Of another patient/);
    const words = before.slice(before.indexOf('Northlight'), before.indexOf('Code of this paper'));
    expect(after).toContain(words.trimEnd());
    expect(await vault.ask('corrections:add', { id: newId(), of, fields })).toEqual(
      failed('conflict', 'already-invalid'),
    );
    const page = await vault.get('shelf:list', {
      patient,
      filter: { state: 'not-valid', kind: null, year: null, query: '' },
      after: null,
      limit: 10,
    });
    expect(page.entries).toMatchObject([{ document: made.id, reason: 'Of another patient' }]);
  });
});
