import { createContext, useContext } from 'react';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { Chart } from '../../../shared/ipc/views.ts';

/** The consent being prepared, read and signed, shared by its four steps. */
export interface ConsentForm {
  readonly id: string;
  readonly chart: Chart;
  readonly devices: readonly Device[];
  readonly device: Device | null;
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
