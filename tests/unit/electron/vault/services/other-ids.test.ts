import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { contract, type ChannelName } from '../../../../../shared/ipc/contract.ts';
import type { Result } from '../../../../../shared/result.ts';
import { askFileOf, attachBytes, attachInput } from '../../../../support/attach-at-work.ts';
import {
  changesOf,
  fullClinic,
  isId,
  madeUp,
  oneOfEach,
  otherClinic,
} from '../../../../support/other-clinic.ts';
import { workOf } from '../../../../support/practice-at-work.ts';
import { placesOf, replaced, samplesOf, valueAt } from '../../../../support/sample-input.ts';
import { passphrase, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Runs ahead of the limit of calls a second, which has its own test. */
let now = Date.UTC(2026, 10, 20);
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000)));
afterEach(() => vi.restoreAllMocks());

/** Lists and searches that an id only narrows: with one that is not here they find what one that was made up finds. */
const narrowed: readonly ChannelName[] = [
  'documents:list',
  'drafts:find',
  'passes:list',
  'templates:history',
  'photos:known',
  'searches:run',
  'entries:list',
  'entries:print',
  'exposures:print',
  'exposures:table',
  'outcomes:report',
  'outcomes:cases',
  'outcomes:print',
  'outcomes:table',
];

/** What is ended or thrown away is gone afterwards, whether it was there or not. */
const ended: readonly ChannelName[] = ['copies:cancel', 'drafts:remove'];

/** Makes a record under an id that the page chose, and names no other; a preview shows what was typed under any name. */
const free: readonly ChannelName[] = ['users:add', 'templates:preview'];

/** What takes the id of a record that is here where every id of the call is that one: of which kind it has to be. */
const taken: Readonly<Partial<Record<ChannelName, readonly string[]>>> = {
  'adverse-events:report': ['adverse-event'],
  'amendments:list': ['session'],
  'assessments:list': ['patient'],
  'attachments:get': ['attachment'],
  'attachments:list': ['patient'],
  'attachments:print-pages': ['attachment'],
  'consents:changes': ['patient'],
  'consents:withdraw': ['consent'],
  'copies:prepare': ['patient'],
  'corrections:list': ['patient'],
  'courses:list': ['patient'],
  'documents:create': ['consent'],
  'documents:get': ['document'],
  'drafts:save': ['patient'],
  'erasures:preview': ['patient'],
  'exposures:list': ['patient'],
  'exposures:of-patient': ['patient'],
  'exposures:print-of-patient': ['patient'],
  'follow-ups:list': ['patient'],
  'holds:lift': ['patient'],
  'holds:set': ['patient'],
  'keeping:of-patient': ['patient'],
  'merges:preview': ['patient'],
  'papers:basis': ['patient'],
  'patients:chart': ['patient'],
  'patients:timeline': ['patient'],
  'photos:list': ['patient'],
  'printing:prepare': ['document', 'session'],
  'reviews:see': ['session'],
  'sessions:get': ['session'],
  'users:allow-tries': ['user'],
  'sheets:day': ['patient'],
  'sheets:drop': ['sheet'],
  'shelf:list': ['patient'],
  'timelines:compare': ['session'],
  'timelines:overview': ['patient'],
  'timelines:print': ['patient'],
  'timelines:print-comparison': ['session'],
  'timelines:read': ['patient'],
  'users:save': ['user'],
  'versions:list': ['patient'],
};

const words: Readonly<Record<string, string>> = {
  passphrase,
  newPassphrase: 'orchard pebble lantern sixty quay',
};

/** Whether the value at a place names a record. Sources and ids of some channels are words as well, so any text fits there. */
const namesRecord = (sample: unknown, place: readonly string[]): boolean => {
  const value = valueAt(sample, place);
  return isId(value) || (value === 'text' && ['id', 'source'].includes(place.at(-1) ?? ''));
};

/** Inputs of a channel in which every id is this one, and what is typed would be right. */
const inputsWith = (name: ChannelName, id: string): readonly unknown[] =>
  samplesOf(contract[name].input).flatMap((sample) => {
    const places = placesOf(sample);
    const ids = places.filter((place) => namesRecord(sample, place));
    if (ids.length === 0) return [];
    const typed = places.filter((place) => Object.hasOwn(words, place.at(-1) ?? ''));
    const right = typed.reduce<unknown>(
      (input, place) => replaced(input, place, words[place.at(-1) ?? '']),
      sample,
    );
    const input = ids.reduce<unknown>((made, place) => replaced(made, place, id), right);
    return contract[name].input.safeParse(input).success ? [input] : [];
  });

const channels = (Object.keys(contract) as ChannelName[]).filter(
  (name) => contract[name].answeredBy === 'vault' && inputsWith(name, madeUp()).length > 0,
);

/** The last of them gives the person at work another passphrase. */
const strict = channels
  .filter((name) => !narrowed.includes(name) && !free.includes(name))
  .toSorted((one, other) => Number(one === 'users:save') - Number(other === 'users:save'));

/** Asks, and says what came of it: refused with nothing written, or not. */
const tried = async (vault: VaultAtWork, channel: string, input: unknown) => {
  const before = changesOf(vault);
  const answer = (await answerCall(vault.holder, channel, input)) as Result<unknown>;
  const wrote = changesOf(vault) !== before;
  return { answer, refused: !answer.ok && !wrote, wrote };
};

describe('48 an id that is not of this practice, or of another kind of record', { timeout: 60_000 }, () => {
  it('48 is refused on every channel that takes one, whatever record of another clinic it is, and nothing is written', async () => {
    const others = [...oneOfEach(await otherClinic()), ['made-up', madeUp()] as const];
    const { vault } = await fullClinic();
    for (const name of strict)
      for (const [kind, id] of others)
        for (const input of inputsWith(name, id)) {
          const { answer, wrote } = await tried(vault, name, input);
          expect(wrote, `${name} with ${kind}`).toBe(false);
          if (!ended.includes(name)) expect(answer, `${name} with ${kind}`).toMatchObject({ ok: false });
        }
    const listed = [...narrowed, ...ended, ...free, ...(Object.keys(taken) as ChannelName[])];
    expect(listed.filter((name) => !channels.includes(name))).toEqual([]);
  });

  it('48 finds nothing in a list that it narrows', async () => {
    const others = oneOfEach(await otherClinic());
    const { vault } = await fullClinic();
    const family = 'Zephyrine-Oluwaseun';
    for (const name of narrowed)
      for (const id of others.values())
        for (const input of inputsWith(name, id)) {
          const { answer } = await tried(vault, name, input);
          expect(JSON.stringify(answer), name).not.toContain(family);
        }
  });

  it('48 of another kind of record is refused, and nothing is written', async () => {
    const { vault, own } = await fullClinic();
    const kinds = [...oneOfEach(own)].filter(([kind]) => kind !== 'draft'); // its record has the same id later
    for (const name of strict.filter((each) => !ended.includes(each))) {
      const went = new Set<string>();
      for (const [kind, id] of kinds)
        for (const input of inputsWith(name, id))
          if (!(await tried(vault, name, input)).refused) went.add(kind);
      expect([...went].toSorted(), name).toEqual(taken[name] ?? []);
    }
  });

  it('48 is refused in each place of a call that holds otherwise', async () => {
    const others = oneOfEach(await otherClinic());
    const { vault, sent, own } = await fullClinic();
    const checked = new Set<string>();
    for (const { channel, input, known } of sent) {
      const ids = placesOf(input).filter((place) => isId(valueAt(input, place)));
      const isKnown = (place: readonly string[]) => known.some((one) => String(one) === String(place));
      const renewed = ids
        .filter((place) => !isKnown(place))
        .reduce<unknown>((made, place) => replaced(made, place, newId()), input);
      for (const place of known) {
        const kind = own.get(String(valueAt(input, place))) ?? '';
        const wrongKind = oneOfEach(own).get(kind === 'patient' ? 'session' : 'patient');
        for (const id of [madeUp(), others.get(kind), wrongKind]) {
          const { answer, wrote } = await tried(vault, channel, replaced(renewed, place, id));
          const what = `${channel} ${place.join('.')} (${kind})`;
          expect(wrote, what).toBe(false);
          const code = channel === 'patients:save' ? 'conflict' : 'not-found';
          expect(answer, what).toMatchObject({ ok: false, error: { code } });
        }
        checked.add(`${channel} ${place.join('.')}`);
      }
    }
    expect(checked.size).toBeGreaterThanOrEqual(31);
  });

  it('48 brings no file to a record that is not here, and serves no document', async () => {
    const others = oneOfEach(await otherClinic());
    const { vault, own } = await fullClinic();
    const [patient = ''] = [...own].find(([, kind]) => kind === 'patient') ?? [];
    const bytes = Buffer.from('a sheet');
    for (const what of ['patient', 'session', 'consent', 'document'] as const)
      for (const id of [madeUp(), others.get(what) ?? '', oneOfEach(own).get('zone') ?? '']) {
        const of = { patient, session: null, consent: null, document: null, [what]: id };
        const before = changesOf(vault);
        expect(
          await attachBytes(askFileOf(vault), bytes, attachInput(patient, bytes, { of })),
          what,
        ).toMatchObject({
          ok: false,
          error: { code: 'not-found' },
        });
        expect(changesOf(vault)).toBe(before);
      }
    for (const id of [madeUp(), others.get('document') ?? '', patient])
      expect(serveDocument(workOf(vault), id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
