/** What a sealed session tells to the texts that are made from it. */
import type { DeviceKind } from '../../../shared/devices/device.ts';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { selectDevices } from '../db/devices.ts';
import { aftercareMessages } from '../documents/messages/aftercare-messages.ts';
import type { Treatment } from '../documents/template-facts.ts';
import { inLanguage, say } from '../documents/wording.ts';
import type { Work } from './work.ts';

/** Areas, device, products and numbing medicine of a session, words in this language. */
export const treatmentOf = (work: Work, session: Session, language: TemplateLanguage): Treatment => {
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

/** Deepest depth used, µm; null where none is recorded. */
export const deepest = (session: Session): number | null =>
  session.areas.reduce<number | null>(
    (most, { depthMaxUm }) => (depthMaxUm === null ? most : Math.max(most ?? 0, depthMaxUm)),
    null,
  );

/** Products with their lots, as recorded. */
export const lotsOf = (session: Session, language: TemplateLanguage): readonly string[] =>
  inLanguage(language, () =>
    session.products.map(({ name, lot }) =>
      lot.trim() === '' ? name : say(aftercareMessages.productWithLot, { name, lot }),
    ),
  );
