import type { ExposureQuery } from '../../../shared/exposures/exposure.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { MadeLetter } from '../../../shared/ipc/follow-up-channels.ts';
import { noFacts, type UsedLot } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectProducts } from '../db/products.ts';
import type { Db } from '../db/run.ts';
import { selectPatientSessions } from '../db/sessions.ts';
import type { Steps } from '../slices.ts';
import { metIn } from './exposures.ts';
import { makePaper } from './papers.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';
import { inTurns } from './works.ts';

type Found = UsedLot | 'not-in-register' | 'not-found';

/** Which lot or device of this patient's sessions the query means. */
const meantOf = (db: Db, query: ExposureQuery, patient: string): Found => {
  const met = selectPatientSessions(db, patient).flatMap(metIn);
  if (query.by === 'device') {
    const device = met.find(({ kind, id }) => kind === 'device' && id === query.device);
    if (!device) return 'not-found';
    return device.lot === '' ? 'not-in-register' : { product: query.device, lot: device.lot };
  }
  if (query.by !== 'lot') return 'not-found';
  const lot = query.lot.trim();
  const ofLot = met.filter((item) => item.kind !== 'device' && item.lot === lot);
  const named = ofLot.find(({ kind, id }) => kind === 'product' && (query.product ?? id) === id);
  if (named?.id) return { product: named.id, lot };
  const [first] = ofLot;
  if (!first) return 'not-found';
  const register = selectProducts(db).find(
    (product) => product.kind === first.kind && product.lots.some((each) => each.lot.trim() === lot),
  );
  const product = register?.id ?? first.id;
  return product === null ? 'not-in-register' : { product, lot };
};

function* letterSteps(
  work: Work,
  { query, text, patients }: InputOf<'exposures:letters'>,
): Steps<Result<readonly MadeLetter[]>> {
  const template = adoptedTemplate(work, text);
  if (!template.ok) return template;
  if (template.value.kind !== 'exposure-letter') return fail('refused', 'not-an-exposure-letter');
  const made: MadeLetter[] = [];
  for (const patient of patients) {
    yield { done: made.length, total: patients.length };
    const lot = meantOf(work.vault.db, query, patient);
    if (typeof lot === 'string') {
      made.push({ patient, document: null, problem: lot });
      continue;
    }
    const paper = makePaper(work, { patient, text, session: null, lot, facts: noFacts, draft: null });
    if (!paper.ok && paper.error.code !== 'not-found') return paper;
    made.push(
      paper.ok
        ? { patient, document: paper.value, problem: null }
        : { patient, document: null, problem: 'not-found' },
    );
  }
  return ok(made);
}

/** Makes the letter about a lot or a device for each of some patients; one that cannot be made is told and holds up no other. */
export const makeLetters = (
  work: Work,
  input: InputOf<'exposures:letters'>,
): Promise<Result<readonly MadeLetter[]>> => inTurns(work, letterSteps(work, input));
