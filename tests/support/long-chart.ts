import { v7 as newId } from 'uuid';
import { importing } from '../../electron/vault/services/importing.ts';
import { saveScreening } from '../../electron/vault/services/screenings.ts';
import { sealSession } from '../../electron/vault/services/sessions.ts';
import { askFileOf, attached, attachInput } from './attach-at-work.ts';
import { workOf } from './practice-at-work.ts';
import { reasonsFor, screeningInput, sealInput } from './record-inputs.ts';
import { patientInput, type VaultAtWork } from './vault-at-work.ts';

const day = 86_400_000; // ms

/** The family name of the patient with the long chart. */
export const longName = 'Longhurst';

interface LongChart {
  readonly sessions: number;
  /** Days from one to the next, up to now. */
  readonly apart?: number;
  /** Whether questions were asked at every tenth session; all of these are of today. */
  readonly screened?: boolean;
  /** Files of photos. */
  readonly photos?: readonly Uint8Array[];
}

/** A patient with so many sessions, a day apart unless it is said; answers the id. */
export const longChart = async (
  vault: VaultAtWork,
  { sessions, apart = 1, screened = true, photos = [] }: LongChart,
): Promise<string> => {
  const patient = patientInput({ family: longName });
  await vault.get('patients:save', patient);
  const { work, batches } = importing(workOf(vault), 'seed');
  const now = work.now().at;
  for (let left = sessions; left > 0; left -= 1) {
    if (screened && left % 10 === 0)
      saveScreening(work, screeningInput(patient.id, { note: `Asked, ${left}` }));
    const input = sealInput(patient.id, now - left * apart * day, { note: `Skin calm, ${left}` });
    const first = sealSession(work, input);
    const reasons = first.ok ? [] : reasonsFor(first);
    const sealed = first.ok ? first : sealSession(work, { ...input, fields: { ...input.fields, reasons } });
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  }
  batches.end();
  for (const [index, bytes] of photos.entries()) {
    const label = `Photo ${index + 1}`;
    const fields = { kind: 'photo' as const, label, note: '', takenOn: '2026-11-19' };
    const content = {
      type: 'jpeg' as const,
      bytes: bytes.length,
      widthPx: 400,
      heightPx: 300,
      pages: null,
      capturedAt: null,
    };
    const thumbnail = Buffer.from(`RIFF-small-picture-${index}`);
    await attached(
      askFileOf(vault),
      bytes,
      attachInput(patient.id, bytes, { id: newId(), fields, content, thumbnail }),
    );
  }
  return patient.id;
};
