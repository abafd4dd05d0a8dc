import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { selectConsent } from '../../../../../electron/vault/db/consents.ts';
import { selectBodyVersions } from '../../../../../electron/vault/db/entry-bodies.ts';
import { selectSessionVersions } from '../../../../../electron/vault/db/session-versions.ts';
import { selectSession } from '../../../../../electron/vault/db/sessions.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { bodyOf } from '../../../../../electron/vault/services/versions.ts';
import { effectiveScope } from '../../../../../shared/consents/effective-scope.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import {
  addendumInput,
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { nothingNoted } from '../../../../../shared/products/product.ts';

/** What has been done so far, for the next operation to go on from. */
interface Done {
  readonly clock: { at: number };
  readonly patients: InputOf<'patients:save'>[];
  readonly revisions: Map<string, number>;
  readonly consents: string[];
  readonly sessions: InputOf<'sessions:seal'>[];
  readonly amended: Map<string, number>;
}

const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const operations = {
  register: async (vault: VaultAtWork, done: Done, pick: number) => {
    const input = patientInput({ given: `Given ${pick}`, phone: String(pick) });
    await vault.get('patients:save', input);
    done.patients.push(input);
    done.revisions.set(input.id, 1);
  },
  change: async (vault: VaultAtWork, done: Done, pick: number) => {
    const input = one(done.patients, pick);
    if (!input) return;
    const revision = done.revisions.get(input.id) ?? 0;
    const changed = {
      ...input,
      revision,
      fields: { ...input.fields, note: `Note ${pick}`, family: `Family ${pick}` },
    };
    await vault.get('patients:save', changed);
    await vault.get('patients:save', changed);
    done.revisions.set(input.id, revision + 1);
  },
  screen: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient !== undefined)
      await vault.get('screenings:save', screeningInput(patient, { note: String(pick) }));
  },
  sign: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const input = consentInput(patient, done.clock.at, { outcome: pick % 3 === 0 ? 'declined' : 'agreed' });
    await vault.get('consents:sign', input);
    done.consents.push(input.id);
  },
  withdraw: async (vault: VaultAtWork, done: Done, pick: number) => {
    const id = one(done.consents, pick);
    const purposes = pick % 2 === 0 ? null : (['record'] as const);
    const fields = { reason: String(pick), purposes: purposes && [...purposes] };
    if (id !== undefined) await vault.get('consents:withdraw', withdrawalInput(id, fields));
  },
  correct: async (vault: VaultAtWork, done: Done, pick: number) => {
    const id = one(done.consents, pick);
    if (id === undefined) return;
    const versions = await vault.get('versions:list', { type: 'consent', id });
    const stood = versions.at(-1)?.facts.find(([label]) => label === 'Price as told')?.[1] ?? '';
    const value = {
      what: 'value',
      label: 'Price as told',
      stood,
      right: `£${pick} anew`,
      reason: 'Misread',
    } as const;
    const note = { id: newId(), of: { type: 'consent', id }, fields: value } as const;
    const answer = await vault.ask('corrections:add', note);
    if (!answer.ok) expect(answer.error.reason).toBe('nothing-corrected');
  },
  mark: async (vault: VaultAtWork, done: Done, pick: number) => {
    const id = one(done.sessions, pick)?.id;
    if (id === undefined) return;
    const invalid = (await vault.get('sessions:get', { id })).invalid !== null;
    const what = invalid ? ('valid-again' as const) : ('not-valid' as const);
    await vault.get('corrections:add', {
      id: newId(),
      of: { type: 'session', id },
      fields: { what, reason: String(pick) },
    });
  },
  add: async (vault: VaultAtWork, done: Done, pick: number) => {
    const consent = selectConsent(workOf(vault).vault.db, one(done.consents, pick) ?? '');
    if (consent && effectiveScope(consent))
      await vault.get('addenda:sign', addendumInput(consent, done.clock.at));
  },
  seal: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const { sent } = await sealWithReasons(
      vault,
      sealInput(patient, done.clock.at - (pick % 5) * 86_400_000, { pain: pick % 11 }),
    );
    done.sessions.push(sent);
  },
  amend: async (vault: VaultAtWork, done: Done, pick: number) => {
    const sealed = one(done.sessions, pick);
    if (!sealed) return;
    const revision = done.amended.get(sealed.id) ?? 1;
    const fields = {
      ...sealed.fields,
      note: `Amended ${pick}`,
      nextDate: pick % 2 === 0 ? null : '2026-12-24',
    };
    const amendment = { session: sealed.id, reason: `Reason ${pick}`, fields, revision, draft: null };
    const answer = await vault.ask('sessions:amend', amendment);
    const asked = answer.ok
      ? []
      : (answer.error.fields ?? []).map(({ path, message }) => ({
          rule: message,
          subject: path,
          text: 'Told.',
        }));
    if (!answer.ok)
      await vault.get('sessions:amend', {
        ...amendment,
        fields: { ...fields, reasons: [...fields.reasons, ...asked] },
      });
    done.amended.set(sealed.id, revision + 1);
  },
  plan: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const input = courseInput(patient, { note: String(pick), startedOn: '2026-11-10' });
    // An area that another course of the patient has is refused: nothing is written then.
    const planned = await vault.ask('courses:save', input);
    if (!planned.ok) return expect(planned.error.reason).toBe('area-in-course');
    await vault.get('courses:save', {
      ...input,
      revision: 1,
      fields: { ...input.fields, interval: 2 + (pick % 11) },
    });
    const end = { outcome: 'finished', reason: '', conclusion: String(pick) } as const;
    if (pick % 2 === 0) await vault.get('courses:end', { id: input.id, revision: 2, end, draft: null });
    if (pick % 4 === 0) {
      const correction = { id: input.id, revision: 3, end, reason: String(pick), draft: null };
      await vault.get('courses:correct-end', correction);
    }
  },
  print: async (vault: VaultAtWork, done: Done, pick: number) => {
    const session = one(done.sessions, pick)?.id;
    if (session !== undefined) await vault.get('documents:create', { kind: 'session', source: session });
  },
  stock: async (vault: VaultAtWork, _done: Done, pick: number) => {
    const id = newId();
    await vault.get('products:save', {
      id,
      revision: 0,
      fields: {
        kind: 'serum',
        name: `Serum ${pick}`,
        maker: '',
        active: '',
        routeClass: 'unknown',
        sterile: 'unknown',
        unit: 'ul',
        ...nothingNoted,
      },
    });
    const lot = newId();
    await vault.get('lots:save', {
      id: lot,
      revision: 0,
      fields: { product: id, lot: `L${pick}`, expiry: null },
    });
    await vault.get('lots:move', {
      id: newId(),
      fields: { lot, on: '2026-01-20', kind: 'received', packs: 1 + (pick % 9) },
    });
    await vault.get('lots:move', { id: newId(), fields: { lot, on: '2026-01-20', kind: 'opened' } });
  },
  relock: async (vault: VaultAtWork) => {
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
  },
  clock: (_vault: VaultAtWork, done: Done, pick: number) => {
    done.clock.at += (pick - 40) * 3_600_000;
    return Promise.resolve();
  },
};

it('whatever is done in whatever order, the ledger holds and makes the same rows again, and sessions read as their bodies say', async () => {
  const names = Object.keys(operations) as (keyof typeof operations)[];
  const step = fc.record({ name: fc.constantFrom(...names), pick: fc.nat({ max: 99 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 24 }), async (steps) => {
      const clock = { at: afternoon };
      const vault = await practiceAtWork(clock);
      await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
      const done: Done = {
        clock,
        patients: [],
        revisions: new Map(),
        consents: [],
        sessions: [],
        amended: new Map(),
      };
      await operations.register(vault, done, 1);
      for (const { name, pick } of steps) await operations[name](vault, done, pick);
      const open = workOf(vault).vault;
      expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
      expect(open.notices).toEqual([]);
      const count = (table: string): unknown =>
        open.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get();
      expect([count('patients'), count('consents'), count('sessions')]).toEqual([
        done.patients.length,
        done.consents.length,
        done.sessions.length,
      ]);
      for (const { id } of done.sessions) {
        const checked = selectBodyVersions(open.db, 'session', id).flatMap(
          (row) => bodyOf('session', row) ?? [],
        );
        expect(
          selectSessionVersions(open.db, id).map(({ fields, findings }) => ({ fields, findings })),
        ).toEqual(checked.map(({ fields, findings }) => ({ fields, findings })));
        expect(selectSession(open.db, id)).toMatchObject({
          ...checked.at(-1)?.fields,
          revision: checked.length,
          sealedBy: checked[0]?.byName,
          courses: checked.at(-1)?.courses,
        });
      }
      close(vault.holder);
    }),
    { numRuns: 12 },
  );
});
