import { viewsFor } from '../../../shared/body-map/body-view.ts';
import { renderBodyMapSvg } from '../../../shared/body-map/render-svg.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { selectConsent } from '../db/consents.ts';
import { selectUser } from '../db/users.ts';
import { selectScreening } from '../db/screenings.ts';
import { selectSessionVersions } from '../db/sessions.ts';
import { mapMessages } from '../documents/messages/map-messages.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import { renderSession } from '../documents/session-document.ts';
import { say } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
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

const figuresOf = ({ areas }: Session): string[] => {
  const depthOf = (area: Session['areas'][number]): string => {
    const deepest = area.depthMaxUm ?? area.depthMinUm;
    return deepest === null ? '' : formatQuantity(deepest, depthSpec, locale);
  };
  const drawn = new Map(
    areas.map((area) => [regionSideKey(area), { mark: 'treated' as const, value: depthOf(area) }]),
  );
  return viewsFor(drawn.keys()).map((view) =>
    renderBodyMapSvg({
      view,
      areas: drawn,
      title: say(view === 'front' ? mapMessages.front : mapMessages.back),
      captions: { right: say(mapMessages.right), left: say(mapMessages.left) },
      heightMm: 58,
    }),
  );
};

/** A finding in the words of the printed record. */
export const findingText = (finding: Finding): string =>
  say(findingMessages(finding).what, displayValues(finding.values, locale));

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
      figures: figuresOf(session),
      nameOf: (id) => selectUser(db, id)?.name ?? id,
      findingText,
      timeZone: localZone(),
    }),
  );
};
