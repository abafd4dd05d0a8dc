import { formatDate } from '../../shared/dates/format.ts';
import { selectAttachment, selectStoredFiles } from './db/attachments.ts';
import { selectPatient } from './db/patients.ts';
import type { Db } from './db/run.ts';
import { type BadFile, checkFiles } from './files/check-files.ts';

/** Most files that are named one by one. */
const mostNamed = 5;

/** Which attached files do not hold, in a sentence or two; undefined when all do. Reads all of them. */
export function wrongFiles(db: Db, folder: string): string | undefined {
  const steps = checkFiles(folder, selectStoredFiles(db));
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const bad = step.value;
    if (bad.length === 0) return undefined;
    const named = bad.slice(0, mostNamed).map((one) => nameOf(db, one));
    const others = bad.length > mostNamed ? '; and others' : '';
    const count = bad.length === 1 ? '1 attached file does' : `${bad.length} attached files do`;
    return `${count} not hold: ${named.join('; ')}${others}. Everything else can be read; a backup may still have them.`;
  }
}

function nameOf(db: Db, { attachment: id, state }: BadFile): string {
  const found = selectAttachment(db, id)?.attachment;
  const patient = found && selectPatient(db, found.patient);
  const what = `"${found?.label ?? ''}" of ${found ? formatDate(found.takenOn) : ''}, patient ${patient?.number ?? ''}`;
  return `${what}, ${state === 'missing' ? 'is missing' : 'is not as it was kept'}`;
}
