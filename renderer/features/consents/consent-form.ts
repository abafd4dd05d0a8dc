import { createContext, useContext } from 'react';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import type { EffectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { Chart } from '../../../shared/ipc/views.ts';

/** The consent being prepared, read and signed, shared by its steps. */
export interface ConsentForm {
  readonly id: string;
  readonly chart: Chart;
  readonly devices: readonly Device[];
  readonly device: Device | null;
  /** The consent that is extended and what the signatures cover by now (null once it ended); null for a consent of its own. */
  readonly extended: { readonly consent: Consent; readonly scope: EffectiveScope | null } | null;
  readonly today: string;
  readonly draft: ConsentDraft;
  readonly change: (part: Partial<ConsentDraft>) => void;
  /** Keeps the newest words before something that cannot be undone. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
  readonly savedAt: number | null;
  /** The draft could not be kept; the words are still here. */
  readonly failing: boolean;
}

export const ConsentFormContext = createContext<ConsentForm | null>(null);

/** The consent form around this step. */
export const useConsentForm = (): ConsentForm => {
  const form = useContext(ConsentFormContext);
  if (!form) throw new Error('useConsentForm is only for the steps of a consent');
  return form;
};
