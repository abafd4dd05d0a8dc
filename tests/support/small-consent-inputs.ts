import type { SmallConsentFields, SmallConsentKind } from '../../shared/consents/small-consent.ts';
import { afternoon } from './practice-at-work.ts';
import { plainSigning, smallConsentInput } from './record-inputs.ts';
import { signature, type VaultAtWork } from './vault-at-work.ts';

const areas: SmallConsentFields['areas'] = [{ region: 'abdomen-lower', side: 'right' }];
const guardian = { name: 'Maria Okafor', relation: 'mother', strokes: signature, typedName: '' };

/** What the form of this kind would send, with these clauses ticked besides the required ones. */
export const offeredConsent = async (
  vault: VaultAtWork,
  patient: string,
  kind: SmallConsentKind,
  fields: Partial<SmallConsentFields> = {},
  ticked: readonly string[] = ['record-photos'],
) => {
  const language = fields.templateLanguage ?? 'en';
  const named = kind === 'guardian-consent';
  const offered = await vault.get('consents:small-clauses', {
    patient,
    kind,
    template: { id: kind, language },
    areas,
    offeredOn: '2026-11-20',
    guardianName: named ? guardian.name : '',
    guardianRelation: named ? guardian.relation : '',
  });
  const clauses = offered.map(({ name, tick, hash }) => ({
    id: name,
    hash,
    ticked: tick === 'required' || ticked.includes(name),
  }));
  const given = (use: string) => (ticked.includes(`${use}-photos`) ? ('yes' as const) : ('no' as const));
  const photos =
    kind === 'photo-consent'
      ? { record: given('record'), teaching: given('teaching'), marketing: given('marketing') }
      : { record: 'not-asked' as const, teaching: 'not-asked' as const, marketing: 'not-asked' as const };
  return smallConsentInput(patient, afternoon, {
    kind,
    template: kind,
    statements: kind === 'refusal' ? {} : { read: true, questions: true, 'may-stop': true },
    clauses,
    photos,
    signing: named ? { ...plainSigning, guardian } : plainSigning,
    ...fields,
  });
};
