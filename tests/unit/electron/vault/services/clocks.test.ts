import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { emptyApplication, emptyDraft } from '../../../../../shared/sessions/session-draft.ts';
import { openAs } from './users-at-work.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput } from '../../../../support/vault-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';

const minute = 60_000;

it('lists what runs in every open session, on whom, oldest first, through a lock, until it is stopped or sealed', async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: first } = await vault.get('patients:save', patientInput({ family: 'Okonkwo', given: 'Ada' }));
  const { id: second } = await vault.get('patients:save', patientInput({ family: 'Berg', given: 'Li' }));
  const [one, two] = [newId(), newId()];
  const keep = (id: string, patient: string, save: number, onAt: number, offAt: number | null) => {
    const draft = emptyDraft(afternoon);
    const applications = [{ ...emptyApplication('first'), onAt, offAt, remindMin: 45 }];
    const body = JSON.stringify({ ...draft, anaesthetic: { ...draft.anaesthetic, applications } });
    return vault.get('drafts:save', { id, kind: 'session', patient, save, body });
  };
  await keep(one, first, 1, afternoon - 10 * minute, null);
  await keep(two, second, 1, afternoon - 20 * minute, null);
  const running = async () =>
    (await vault.get('clocks:list', {})).map(({ session, family }) => [session, family]);
  expect(await running()).toEqual([
    [two, 'Berg'],
    [one, 'Okonkwo'],
  ]);
  expect((await vault.get('clocks:list', {}))[0]).toEqual({
    key: `${two} numbing first ${afternoon - 20 * minute}`,
    kind: 'numbing',
    since: afternoon - 20 * minute,
    dueAt: afternoon + 25 * minute,
    application: null,
    session: two,
    patient: second,
    family: 'Berg',
    given: 'Li',
  });
  clock.at += 30 * minute;
  await openAs(vault, passphrase);
  expect(await running()).toHaveLength(2);
  await keep(two, second, 2, afternoon - 20 * minute, afternoon);
  expect(await running()).toEqual([[one, 'Okonkwo']]);
  await sealWithReasons(vault, { ...sealInput(first, clock.at), id: one, draft: one });
  expect(await running()).toEqual([]);
});
