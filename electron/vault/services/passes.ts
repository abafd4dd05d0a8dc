import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Passes } from '../../../shared/passes/pass.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { standingStops } from '../../../shared/rules/gates.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { rules } from '../../../shared/rules/rules.ts';
import type { User } from '../../../shared/users/user.ts';
import { whosePassphrase } from '../change-slots.ts';
import { selectPasses } from '../db/passes.ts';
import { selectPatient } from '../db/patients.ts';
import { selectSession } from '../db/sessions.ts';
import { selectUser, selectUsers } from '../db/users.ts';
import { findingsFor } from './findings.ts';
import { saveRecord } from './save-record.ts';
import { checkBraked } from './tries.ts';
import type { Work } from './work.ts';

const owners = ({ vault }: Work): readonly User[] =>
  selectUsers(vault.db).filter(({ role, removedAt }) => role === 'owner' && removedAt === null);

/** What was passed before a session, and who can pass more. */
export const listPasses = (work: Work, { session }: InputOf<'passes:list'>): Result<Passes> =>
  ok({ passes: selectPasses(work.vault.db, session), owners: owners(work).map(({ name }) => name) });

/**
 * Lets a treatment go on past stops: an owner's act, with a reason that prints. Another person at work hands an owner the
 * keyboard; the owner's passphrase is asked under the brake of the lock page, and the entry is the owner's. The stops
 * are found again from the vault's own facts: what does not stop is not passed (`no-such-stop`).
 */
export const addPass = (work: Work, input: InputOf<'passes:add'>): Result<Passes> => {
  const { db } = work.vault;
  const { id, session, patient, fields } = input;
  if (selectPasses(db, session).some((pass) => pass.id === id)) return listPasses(work, input);
  if (selectSession(db, session)) return fail('conflict', 'already-sealed');
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  const findings = findingsFor(work, patient, session, fields);
  if (!findings.ok) return findings;
  const stops = stopsAsked(findings.value, input);
  if (stops.length !== input.stops.length) return fail('conflict', 'no-such-stop');
  const owner = ownerOf(work, input.ownerPassphrase);
  if (!owner.ok) return owner;
  return work.vault.write(owner.value.id, work.now(), (tx) => {
    const body = {
      patient,
      session,
      byName: owner.value.name,
      reason: input.reason,
      findings: [...stops],
      atWork: work.user.id,
    };
    const saved = saveRecord(tx, work, { type: 'pass', id, revision: 0, action: 'pass', body, draft: null });
    return saved.ok ? listPasses(work, input) : saved;
  });
};

const stopsAsked = (
  findings: readonly Finding[],
  { stops }: Pick<InputOf<'passes:add'>, 'stops'>,
): readonly Finding[] => {
  const asked = new Set(stops.map(reasonKey));
  return standingStops(findings, rules, []).filter((finding) => asked.has(reasonKey(finding)));
};

/** The owner who passes: the person at work, else the one whose passphrase was typed. */
const ownerOf = (work: Work, passphrase: string | null): Result<User> => {
  if (work.user.role === 'owner') return ok(work.user);
  if (passphrase === null) return fail('refused', 'owner-only');
  let id: string | undefined;
  const people = owners(work).map((owner) => owner.id);
  const held = checkBraked(work, () => {
    id = whosePassphrase(work.vault, people, passphrase);
    return id !== undefined;
  });
  if (!held.ok) return held;
  const owner = id === undefined ? undefined : selectUser(work.vault.db, id);
  return owner ? ok(owner) : fail('wrong-passphrase');
};
