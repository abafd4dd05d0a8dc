import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { standing } from '../../../../../shared/zones/zone.ts';
import { zonesInSession } from '../../../../../shared/zones/zones-of-session.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';

const withZone = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  const input = zoneInput(patient);
  const zone = await vault.get('zones:save', input);
  return { clock, vault, patient, input, zone };
};

const zonesOf = async (vault: VaultAtWork, patient: string) =>
  (await vault.get('patients:chart', { id: patient })).zones;

const refused = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

const htmlOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

describe('avoid-zones', () => {
  it('are marked, changed and ended with a reason, and stay on the chart with all of it', async () => {
    const { clock, vault, patient, input, zone } = await withZone();
    expect(zone).toMatchObject({ revision: 1, at: afternoon, ended: null });
    expect(await vault.get('zones:save', input)).toEqual(zone);
    clock.at += 60_000;
    const fields = { ...input.fields, sizeMm: 6 };
    await vault.get('zones:save', { ...input, revision: 1, fields });
    clock.at += 60_000;
    const ended = { id: zone.id, revision: 2, reason: 'Removed by the GP' };
    await vault.get('zones:end', ended);
    expect(await vault.get('zones:end', ended)).toMatchObject({ revision: 3 });
    const [kept] = await zonesOf(vault, patient);
    expect(kept).toMatchObject({
      sizeMm: 6,
      at: afternoon,
      ended: { at: afternoon + 120_000, reason: 'Removed by the GP' },
    });
    expect(standing(await zonesOf(vault, patient))).toEqual([]);
    const versions = await vault.get('versions:list', { type: 'zone', id: zone.id });
    expect(versions.map(({ reason }) => reason)).toEqual(['', '', 'Removed by the GP']);
    expect(versions[0]?.facts).toContainEqual(['Greatest width', '4 mm']);
  });

  it('are not changed once they ended, moved to another patient, or changed unseen', async () => {
    const { vault, input, zone } = await withZone();
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    expect(await refused(vault, 'zones:save', { ...input, patient: other, revision: 1 })).toEqual([
      'conflict',
      'other-patient',
    ]);
    expect(
      await refused(vault, 'zones:save', { ...input, fields: { ...input.fields, words: 'Raised' } }),
    ).toEqual(['conflict', 'changed-meanwhile']);
    await vault.get('zones:end', { id: zone.id, revision: 1, reason: 'Gone' });
    expect(await refused(vault, 'zones:save', { ...input, revision: 2 })).toEqual(['conflict', 'zone-ended']);
    expect(await refused(vault, 'zones:end', { id: zone.id, revision: 2, reason: 'Again' })).toEqual([
      'conflict',
      'zone-ended',
    ]);
    expect(
      await refused(vault, 'zones:end', { id: input.patient, revision: 1, reason: 'No such zone' }),
    ).toEqual(['not-found', 'zone']);
  });

  it.each([
    { kind: 'other', words: '  ' },
    { x: 1001 },
    { y: -1 },
    { x: 0.5 },
    { sizeMm: 0 },
    { words: 'two\nlines' },
  ] as const)('are refused when impossible: %j', async (fields) => {
    const { vault, patient } = await withZone();
    expect(await refused(vault, 'zones:save', zoneInput(patient, fields))).toEqual(['invalid', 'input']);
  });

  it('of a treated region ask a reason until somebody looked at them, and stand in the session', async () => {
    const { vault, patient, zone } = await withZone();
    const unseen = await vault.ask('sessions:seal', sealInput(patient, afternoon));
    const asked = unseen.ok ? [] : (unseen.error.fields ?? []);
    expect(asked).toContainEqual({ path: 'areas.abdomen-lower/right', message: 'ZONE_NOT_CONFIRMED' });
    const zones = zonesInSession([zone], [{ zone: zone.id, state: 'there' }]);
    const { sealed } = await sealWithReasons(vault, sealInput(patient, afternoon, { zones }));
    const found = sealed.findings.map(({ rule }) => rule);
    expect(found).toContain('ZONE_IN_AREA');
    expect(found).not.toContain('ZONE_NOT_CONFIRMED');
    await vault.get('zones:end', { id: zone.id, revision: 1, reason: 'Removed' });
    const session = await vault.get('sessions:get', { id: sealed.session.id });
    expect(session.zones).toMatchObject([{ zone: zone.id, kind: 'mole', x: 420, y: 310, state: 'there' }]);
    const sheet = await vault.get('documents:create', { kind: 'session', source: session.id });
    const html = htmlOf(vault, sheet.id);
    expect(html).toContain('Avoid-zone 1');
    expect(html).toContain('Flat, brown: there');
    expect(html).toContain('>1</text>');
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('of its day judge a correction, not those marked since', async () => {
    const { vault, patient, zone } = await withZone();
    const zones = zonesInSession([zone], [{ zone: zone.id, state: 'gone' }]);
    const { sealed, sent } = await sealWithReasons(vault, sealInput(patient, afternoon, { zones }));
    await vault.get('zones:save', zoneInput(patient, { kind: 'scar' }));
    const amended = await vault.get('sessions:amend', {
      session: sealed.session.id,
      reason: 'Pain mistyped',
      fields: { ...sent.fields, pain: 5 },
      revision: 1,
      draft: null,
    });
    expect(amended.findings.map(({ rule }) => rule)).not.toContain('ZONE_NOT_CONFIRMED');
  });
});

describe('the areas needled before', () => {
  it('carry the depth and the day of their last session, whichever was written first', async () => {
    const { vault, patient } = await withZone();
    const day = 86_400_000;
    const seal = async (at: number, depth: number | null) => {
      const input = sealInput(patient, at);
      const areas = input.fields.areas.map((area) => ({ ...area, depthMinUm: depth, depthMaxUm: depth }));
      await sealWithReasons(vault, { ...input, fields: { ...input.fields, areas } });
    };
    await seal(afternoon - 3 * day, 1750);
    await seal(afternoon - 40 * day, 1250);
    const { earlierAreas, lastNeedled } = await vault.get('patients:chart', { id: patient });
    expect(earlierAreas).toEqual({
      'abdomen-lower/right': { at: afternoon - 3 * day, depthMinUm: 1750, depthMaxUm: 1750 },
    });
    expect(lastNeedled).toEqual({ 'abdomen-lower/right': afternoon - 3 * day });
    await seal(afternoon - day, null);
    expect((await vault.get('patients:chart', { id: patient })).earlierAreas).toMatchObject({
      'abdomen-lower/right': { at: afternoon - day, depthMaxUm: null },
    });
  });
});
