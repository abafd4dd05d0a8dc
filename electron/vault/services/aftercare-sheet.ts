import { aftercareRows, computeAftercare } from '../../../shared/aftercare/rules.ts';
import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { momentOf } from '../clock.ts';
import { renderAftercare } from '../documents/aftercare-document.ts';
import type { RenderedDocument } from '../documents/page-frame.ts';
import { localZone } from './local-zone.ts';
import { sealerOf, type SheetFacts } from './session-sheet.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

/** The days after a session on which the practice calls (domain.md 2.13). */
const firstCall = 1;
const lastCall = 3;

/** The aftercare sheet of a session, with its times worked out from the end of the treatment. */
export const renderAftercareOf = (
  work: Work,
  { practice, patient, session }: SheetFacts,
): Result<RenderedDocument> => {
  const template = adoptedTemplate(work, 'aftercare-body');
  if (!template.ok) return template;
  const finishedAt = session.endedAt ?? session.sealedAt;
  const { offset } = momentOf(new Date(finishedAt));
  const day = dateOfInstant(finishedAt);
  return ok(
    renderAftercare({
      practice,
      practitioner: sealerOf(work.vault, session),
      patient,
      template: template.value,
      areas: session.areas.map(({ region, side }) => ({ region, side })),
      finishedAt,
      times: computeAftercare(finishedAt, aftercareRows, offset),
      nextDate: session.nextDate,
      contact: { from: addDays(day, firstCall), to: addDays(day, lastCall) },
      givenAt: session.aftercareGivenAt,
      timeZone: localZone(),
    }),
  );
};
