import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { selectAddenda } from '../db/addenda.ts';
import { selectConsent } from '../db/consents.ts';
import { selectUser } from '../db/users.ts';
import { selectScreening } from '../db/screenings.ts';
import { selectSessionVersions } from '../db/session-versions.ts';
import { areaName } from '../documents/area-words.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import { sessionFigures } from '../documents/session-figures.ts';
import { renderSession, type SignedAddendum } from '../documents/session-document.ts';
import { say } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
import { photosOfSession } from './photo-facts.ts';
import type { Work } from './work.ts';

export interface SheetFacts {
  readonly practice: Practice;
  readonly patient: Patient;
  readonly session: Session;
}

/** Who sealed a session, under the name of then: the practitioner of its sheets, whoever prints them. */
export const sealerOf = ({ db }: Work['vault'], session: Session): Practitioner => {
  const by = selectSessionVersions(db, session.id)[0]?.by ?? '';
  return { name: session.sealedBy, qualification: selectUser(db, by)?.qualification ?? '' };
};

const locale = 'en-GB';

/** A finding in the words of the printed record. */
export const findingText = (finding: Finding): string =>
  say(findingMessages(finding).what, findingValues(finding, locale, areaName));

/** What had been signed on top of the session's consent by the time it was sealed, and stood then. */
const addendaOf = ({ vault: { db } }: Work, { id, consent }: Session): readonly SignedAddendum[] => {
  const sealedAt = selectSessionVersions(db, id)[0]?.at ?? 0;
  const signed = consent === null ? [] : selectAddenda(db, consent);
  return signed.flatMap(({ outcome, signedAt, withdrawnAt }) => {
    const stood = signedAt <= sealedAt && (withdrawnAt === null || withdrawnAt >= sealedAt);
    return outcome === 'agreed' && stood ? [{ signedAt, withdrawnAt }] : [];
  });
};

/** The record of a sealed session with its amendments, as one HTML. */
export const renderSessionOf = (
  work: Work,
  { practice, patient, session }: SheetFacts,
): Result<RenderedDocument> => {
  const { db } = work.vault;
  return ok(
    renderSession({
      practice,
      practitioner: sealerOf(work.vault, session),
      patient,
      session,
      versions: selectSessionVersions(db, session.id),
      screeningAt: session.screening === null ? null : (selectScreening(db, session.screening)?.at ?? null),
      consentAt: session.consent === null ? null : (selectConsent(db, session.consent)?.signedAt ?? null),
      addenda: addendaOf(work, session),
      figures: sessionFigures(session, patient.shape),
      photos: photosOfSession(work, session),
      nameOf: (id) => selectUser(db, id)?.name ?? id,
      findingText,
      timeZone: localZone(),
    }),
  );
};
