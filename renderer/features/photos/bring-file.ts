import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import { emptyPhoto, type Photo, type PhotoView } from '../../../shared/photos/photo.ts';
import { dayTaken } from '../../../shared/photos/taken.ts';
import { stepOf } from '../../../shared/photos/view-packs.ts';
import { call } from '../../api.ts';
import { sendFile } from '../attachments/use-import.ts';

/** The session to which a photo of this day belongs; null for none. */
export type SessionOf = (takenOn: string) => string | null;

/** What a photo is brought for: whose it is, and which view it shows where that is known. */
export interface BringTo {
  readonly patient: string;
  readonly view: PhotoView | null;
  readonly today: string;
  /** The patient's date of birth. */
  readonly born: string;
  readonly sessionOf: SessionOf;
  /** What is written in front of the file's own name; the name of the view, or of the camera. */
  readonly label: string;
  readonly reason: string;
}

export type Brought =
  | { readonly ok: true; readonly photo: Photo }
  | { readonly ok: false; readonly failure: Failure }
  /** It was called off before anything was kept. */
  | undefined;

const noPicture: Failure = { code: 'refused', reason: 'file-unknown' };

/**
 * Brings one file into the record: looked at in its own process, kept, and its view noted. `progress` hears how much was
 * handed over, 0 to 1, and answers whether to go on. Once the file is kept nothing loses it: where noting the view
 * fails the photo stands among those without one.
 */
export const bringFile = async (
  file: File,
  source: string | null,
  to: BringTo,
  progress: (done: number) => boolean,
): Promise<Brought> => {
  const id = newId();
  const drop = (): void => void call('attachments:cancel', { import: id });
  const looked = await sendFile(id, file, (state) =>
    progress(state.step === 'sending' ? (state.done / Math.max(1, state.of)) * 0.8 : 0.8),
  );
  if (!looked || looked.step !== 'ready') {
    drop();
    return looked?.step === 'failed' ? { ok: false, failure: looked.failure } : undefined;
  }
  const { content } = looked;
  if (content.type === 'pdf' || !progress(0.9)) {
    drop();
    return content.type === 'pdf' ? { ok: false, failure: noPicture } : undefined;
  }
  const takenOn = dayTaken(content.capturedAt, { broughtOn: to.today, born: to.born });
  const attachment = newId();
  const of = { patient: to.patient, session: null, consent: null, document: null };
  const fields = { kind: 'photo' as const, label: to.label.slice(0, 300), note: '', takenOn };
  const kept = await call('attachments:attach', { import: id, id: attachment, of, fields });
  if (!kept.ok) {
    drop();
    return { ok: false, failure: kept.error };
  }
  const areas = to.view ? [...(stepOf(to.view.pack, to.view.step)?.areas ?? [])] : [];
  const record = {
    ...emptyPhoto(takenOn, to.sessionOf(takenOn)),
    view: to.view,
    areas,
    reason: to.reason,
  };
  const saved = await call('photos:save', { id: attachment, revision: 0, source, fields: record });
  return saved.ok ? { ok: true, photo: saved.value } : { ok: false, failure: saved.error };
};
