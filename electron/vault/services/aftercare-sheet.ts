import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DeviceKind } from '../../../shared/devices/device.ts';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { momentOf } from '../clock.ts';
import { selectConsent } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { renderAftercare } from '../documents/aftercare-document.ts';
import { aftercareMessages } from '../documents/messages/aftercare-messages.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import type { Treatment } from '../documents/template-facts.ts';
import { inLanguage, say } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
import { sealerOf, type SheetFacts } from './session-sheet.ts';
import { adoptedTemplate, listTemplates } from './templates.ts';
import type { Work } from './work.ts';

/** The days after a session on which the practice calls (domain.md 2.13). */
const firstCall = 1;
const lastCall = 3;

/** The text in the language of the consent that the session was done under, where it is in use; else what is in use. */
const aftercareText = (work: Work, session: Session): Result<TemplateText> => {
  const consent = session.consent === null ? undefined : selectConsent(work.vault.db, session.consent);
  const wanted: TemplateLanguage = consent?.templateLanguage ?? 'en';
  const inUse = listTemplates(work).filter(
    ({ kind, adoptedAt }) => kind === 'aftercare' && adoptedAt !== null,
  );
  const found =
    inUse.find(({ language }) => language === wanted) ??
    inUse.find(({ id }) => id === 'aftercare-body') ??
    inUse[0];
  return adoptedTemplate(work, found ?? { id: 'aftercare-body', language: 'en' });
};

const treatmentOf = (work: Work, session: Session, language: TemplateLanguage): Treatment => {
  const { device, anaesthetic } = session;
  const prescribed = anaesthetic !== null && anaesthetic.agent !== 'none' && anaesthetic.prescribed !== 'no';
  const kind: DeviceKind = device?.kind ?? 'other';
  return {
    areas: session.areas.map(({ region, side }) => ({ region, side })),
    device: selectDevices(work.vault.db).find(({ id }) => id === device?.device) ?? null,
    deviceKind: kind,
    products: session.products.map(({ name }) => name),
    anaesthetics: prescribed ? [inLanguage(language, () => say(anaestheticLabels[anaesthetic.agent]))] : [],
  };
};

const deepest = (session: Session): number | null =>
  session.areas.reduce<number | null>(
    (most, { depthMaxUm }) => (depthMaxUm === null ? most : Math.max(most ?? 0, depthMaxUm)),
    null,
  );

const lotsOf = (session: Session, language: TemplateLanguage): readonly string[] =>
  inLanguage(language, () =>
    session.products.map(({ name, lot }) =>
      lot.trim() === '' ? name : say(aftercareMessages.productWithLot, { name, lot }),
    ),
  );

/** The aftercare sheet of a session, with its times worked out from the end of the treatment. */
export const renderAftercareOf = (
  work: Work,
  { practice, patient, session }: SheetFacts,
): Result<RenderedDocument> => {
  const template = aftercareText(work, session);
  if (!template.ok) return template;
  const { language } = template.value;
  const finishedAt = session.endedAt ?? session.sealedAt;
  const day = dateOfInstant(finishedAt);
  return ok(
    renderAftercare({
      practice,
      practitioner: sealerOf(work.vault, session),
      patient,
      template: template.value,
      treatment: treatmentOf(work, session, language),
      session: { number: session.ordinal, depthUm: deepest(session), lots: lotsOf(session, language) },
      finishedAt,
      offsetMinutes: momentOf(new Date(finishedAt)).offset,
      nextDate: session.nextDate,
      contact: { from: addDays(day, firstCall), to: addDays(day, lastCall) },
      retentionYears: null,
      givenAt: session.aftercareGivenAt,
      timeZone: localZone(),
    }),
  );
};
