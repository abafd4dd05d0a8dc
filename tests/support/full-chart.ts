import { photoInput } from './photos-at-work.ts';
import { v7 as newId } from 'uuid';
import { askFileOf, attached, attachInput, markAsBefore, markAttachment } from './attach-at-work.ts';
import { assessmentInput } from './assessment-inputs.ts';
import { courseInput } from './course-inputs.ts';
import { callInput, eventInput } from './follow-up-inputs.ts';
import { afternoon } from './practice-at-work.ts';
import {
  addendumInput,
  concernFields,
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from './record-inputs.ts';
import { patientInput, sessionFields, type VaultAtWork } from './vault-at-work.ts';
import { zoneInput } from './zone-inputs.ts';

/** A family name that stands nowhere else. */
export const canary = 'Zephyrine-Oluwaseun';
/** As typed, and as the words of the search are folded. */
export const canaryTraces = [canary, 'zephyrine', 'oluwaseun', 'Dragonfly'];

/** A patient with everything that can be recorded, the canary in each part; answers the id. */
export const fillChart = async (vault: VaultAtWork): Promise<string> => {
  for (const { id, adoptedAt } of await vault.get('templates:list', {}))
    if (adoptedAt === null) await vault.get('templates:adopt', { id, version: 1 });
  const input = patientInput({ family: canary, note: 'Dragonfly' });
  await vault.get('patients:save', input);
  await vault.get('patients:save', {
    ...input,
    revision: 1,
    fields: { ...input.fields, note: `Dragonfly ${canary}` },
  });
  await vault.get('screenings:save', screeningInput(input.id, { note: `Dragonfly ${canary}` }));
  const consent = await vault.get('consents:sign', consentInput(input.id, afternoon));
  const of = { type: 'consent' as const, id: consent.id };
  const price = { what: 'value' as const, label: 'Price as told', stood: '£120' };
  await vault.get('corrections:add', {
    id: newId(),
    of,
    fields: { ...price, right: `Dragonfly ${canary}`, reason: canary },
  });
  await vault.get('addenda:sign', addendumInput(consent, afternoon, { note: canary }));
  await vault.get('consents:withdraw', withdrawalInput(consent.id, { reason: canary }));
  const { sent } = await sealWithReasons(
    vault,
    sealInput(input.id, afternoon, { note: `Dragonfly ${canary}` }),
  );
  const record = await vault.get('documents:create', { kind: 'session', source: sent.id });
  await vault.get('corrections:add', {
    id: newId(),
    of: { type: 'document', id: record.id },
    fields: { what: 'not-valid', reason: `Dragonfly ${canary}` },
  });
  const session = { type: 'session' as const, id: sent.id };
  for (const what of ['not-valid', 'valid-again'] as const)
    await vault.get('corrections:add', {
      id: newId(),
      of: session,
      fields: { what, reason: `Dragonfly ${canary}` },
    });
  await vault.get(
    'adverse-events:save',
    eventInput(input.id, { session: sent.id, words: `Dragonfly ${canary}`, outcome: 'recovered' }),
  );
  await vault.get(
    'follow-ups:save',
    callInput(input.id, sent.id, afternoon, { note: `Dragonfly ${canary}` }),
  );
  await vault.get('concerns:save', {
    id: newId(),
    patient: input.id,
    revision: 0,
    draft: null,
    fields: concernFields(`Dragonfly ${canary}`),
  });
  const zone = zoneInput(input.id, { region: 'flank', words: canary });
  await vault.get('zones:save', zone);
  await vault.get('zones:end', { id: zone.id, revision: 1, reason: `Dragonfly ${canary}` });
  const course = courseInput(input.id, { goal: `Dragonfly ${canary}` });
  await vault.get('courses:save', course);
  const conclusion = `Dragonfly ${canary}`;
  const end = { outcome: 'stopped', reason: canary, conclusion } as const;
  await vault.get('courses:end', { id: course.id, revision: 1, end, draft: null });
  await vault.get('documents:create', { kind: 'course', source: course.id });
  const stop = { keloid: { answer: 'yes' as const, detail: canary, date: null } };
  await vault.get('screenings:save', screeningInput(input.id, { answers: stop }));
  await vault.get('passes:add', {
    id: newId(),
    session: newId(),
    patient: input.id,
    fields: sessionFields(afternoon),
    stops: [{ rule: 'KELOID', subject: 'screening.keloid' }],
    reason: `Dragonfly ${canary}, abdomen only.`,
    ownerPassphrase: null,
  });
  const bytes = Buffer.from(`${canary} `.repeat(100));
  const photo = {
    kind: 'photo' as const,
    label: `Dragonfly ${canary}`,
    note: canary,
    takenOn: '2026-11-19',
  };
  const content = {
    type: 'jpeg' as const,
    bytes: bytes.length,
    widthPx: 800,
    heightPx: 600,
    pages: null,
    capturedAt: null,
  };
  const thumbnail = bytes.subarray(0, 50);
  const attachment = attachInput(input.id, bytes, { fields: photo, thumbnail, content });
  await attached(askFileOf(vault), bytes, attachment);
  await vault.get('photos:save', photoInput(attachment.id, { reason: `Dragonfly ${canary}` }));
  await vault.get(
    'assessments:save',
    assessmentInput(input.id, { session: sent.id, photos: [attachment.id], note: `Dragonfly ${canary}` }),
  );
  await vault.get('photos:save-round', {
    id: newId(),
    patient: input.id,
    revision: 0,
    fields: {
      pack: 'abdomen',
      on: '2026-11-20',
      skips: [{ step: 'front', reason: 'other', note: `Dragonfly ${canary}` }],
    },
  });
  markAsBefore(vault, input.id, attachment.id, `Dragonfly ${canary}`);
  await markAttachment(vault, attachment.id, `Dragonfly ${canary}`, 'valid-again');
  await markAttachment(vault, attachment.id, `Dragonfly ${canary}`);
  const keeping = { until: '2030-01-01', reason: `Dragonfly ${canary}` };
  await vault.get('keeping:decide', { patient: input.id, revision: 0, fields: keeping });
  await vault.get('holds:set', { patient: input.id, reason: `Dragonfly ${canary}` });
  await vault.get('holds:lift', { patient: input.id, reason: `Dragonfly ${canary}` });
  await vault.get('documents:create', { kind: 'sheet', source: input.id });
  await vault.get('drafts:save', { id: newId(), kind: 'session', patient: input.id, save: 1, body: canary });
  await vault.get('patients:chart', { id: input.id });
  return input.id;
};
