import { consentNeed, type ConsentNeed } from '../../../shared/consents/consent-state.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { versionInUse } from '../../../shared/templates/in-use.ts';
import { selectConsents } from '../db/consents.ts';
import { listDraftsOf } from './drafts.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

/** What a patient's consents will ask for on a day. */
export const consentNeedOn = (work: Work, patient: string, date: string): ConsentNeed => {
  const consent = consentInForce(selectConsents(work.vault.db, patient), null);
  const offered = listDraftsOf(work, patient).some(({ kind }) => kind === 'consent');
  const inUse = consent && versionInUse(listTemplates(work), consent);
  return consentNeed(consent, offered, date, inUse);
};
