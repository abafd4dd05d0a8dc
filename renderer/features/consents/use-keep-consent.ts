import { additionFromDraft, scopeFromDraft } from '../../../shared/consents/scope-from-draft.ts';
import { addendumStatements } from '../../../shared/consents/addendum.ts';
import { photosOf } from '../../../shared/consents/photo-clauses.ts';
import { signingFromDraft } from '../../../shared/consents/signing-from-draft.ts';
import type { Failure } from '../../../shared/errors.ts';
import { useChange } from '../../api.ts';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import { useOfferedClauses } from './use-offered-clauses.ts';

const refreshed = [
  'patients:chart',
  'patients:timeline',
  'today:view',
  'drafts:list',
  'drafts:find',
  'documents:list',
  'consents:changes',
] as const;

/** Sends what was signed, a consent of any kind or an addendum, once everything of it can be read; answers whether it is kept. */
export const useKeepConsent = (): {
  readonly keep: () => Promise<boolean>;
  readonly failure: Failure | undefined;
} => {
  const home = useHome();
  const { id, chart, draft, device, today, flush, extended } = useConsentForm();
  const consent = useChange('consents:sign', refreshed);
  const addendum = useChange('addenda:sign', refreshed);
  const small = useChange('consents:sign-small', refreshed);
  const { id: text, language } = draft.template;
  const template = home.templates.find((one) => one.id === text && one.language === language);
  const offered = useOfferedClauses();

  const keep = async (): Promise<boolean> => {
    const { outcome, patientSignedAt } = draft;
    if (!template || !offered || outcome === null || patientSignedAt === null) return false;
    const signed = {
      template: template.id,
      templateVersion: template.version,
      templateLanguage: template.language,
      offeredOn: draft.offeredOn ?? today,
      outcome,
      note: draft.note,
      patientStrokes: draft.patientStrokes,
      patientTypedName: draft.patientTypedName,
      patientSignedAt,
      practitionerStrokes: draft.practitionerStrokes,
      practitionerTypedName: draft.practitionerTypedName,
      practitionerSignedAt: Date.now(),
    };
    const place = { id, patient: chart.patient.id, draft: id };
    const signing = signingFromDraft(draft);
    await flush();
    if (extended) {
      const read = extended.scope && additionFromDraft(draft, extended.scope, device?.kind ?? null);
      if (!read?.addition) return false;
      const statements = Object.fromEntries(
        addendumStatements.flatMap((each) => {
          const ticked = draft.statements[each];
          return ticked === undefined ? [] : [[each, ticked] as const];
        }),
      );
      const { id: of, documentHash: consentHash } = extended.consent;
      const fields = { ...signed, consent: of, consentHash, addition: read.addition, statements, signing };
      return addendum.mutateAsync({ ...place, fields }).then(
        () => true,
        () => false,
      );
    }
    const clauses = offered.map(({ name, hash }) => ({
      id: name,
      hash,
      ticked: draft.clauses[name] === true,
    }));
    if (draft.kind !== 'treatment') {
      const { kind, areas, photos: answered, statements } = draft;
      const photos = photosOf({ kind, outcome, clauses, answered });
      const fields = { ...signed, kind, areas, statements, clauses, photos, signing };
      return small.mutateAsync({ ...place, fields }).then(
        () => true,
        () => false,
      );
    }
    const { scope } = scopeFromDraft(draft, device?.kind ?? null);
    if (!scope) return false;
    const { record, teaching, marketing } = draft.photos;
    const photos = { record, teaching, marketing };
    const kind = 'treatment' as const;
    const fields = { ...signed, kind, scope, statements: draft.statements, clauses, photos, signing };
    return consent.mutateAsync({ ...place, fields }).then(
      () => true,
      () => false,
    );
  };
  return { keep, failure: consent.error?.failure ?? addendum.error?.failure ?? small.error?.failure };
};
