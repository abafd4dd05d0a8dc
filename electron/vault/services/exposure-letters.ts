import { type ExposureQuery, lettersAbout } from '../../../shared/exposures/exposure.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { MadeLetter } from '../../../shared/ipc/follow-up-channels.ts';
import { noFacts, type UsedLot } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectExposedOf } from '../db/exposures.ts';
import { selectProducts } from '../db/products.ts';
import type { Db } from '../db/run.ts';
import { selectEverySession } from '../db/sessions.ts';
import type { Steps } from '../slices.ts';
import { askedOf, metIn } from './exposures.ts';
import type { PaperAsked } from './paper-record.ts';
import { makePaper } from './papers.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';
import { inTurns } from './works.ts';

type Told = Pick<PaperAsked, 'lot' | 'product' | 'visits'>;
type Found = Told | 'not-in-register' | 'not-found';

const aboutLot = (lot: UsedLot): Told => ({ lot });

/** Which lot, device or product of this patient's sessions the query means. */
const meantOf = (db: Db, query: ExposureQuery, patient: string): Found => {
  const met = selectEverySession(db, patient).flatMap(metIn);
  if (query.by === 'device') {
    const device = met.find(({ kind, id }) => kind === 'device' && id === query.device);
    if (!device) return 'not-found';
    return device.lot === '' ? 'not-in-register' : aboutLot({ product: query.device, lot: device.lot });
  }
  if (query.by === 'product') {
    const used = met.some(({ kind, id }) => kind === 'product' && id === query.product);
    return used ? { lot: null, product: query.product } : 'not-found';
  }
  if (query.by !== 'lot') return 'not-found';
  const lot = query.lot.trim();
  const ofLot = met.filter((item) => item.kind !== 'device' && item.lot === lot);
  const named = ofLot.find(({ kind, id }) => kind === 'product' && (query.product ?? id) === id);
  if (named?.id) return aboutLot({ product: named.id, lot });
  const [first] = ofLot;
  if (!first) return 'not-found';
  const register = selectProducts(db).find(
    (product) => product.kind === first.kind && product.lots.some((each) => each.lot.trim() === lot),
  );
  const product = register?.id ?? first.id;
  return product === null ? 'not-in-register' : aboutLot({ product, lot });
};

/** The sessions of this patient that are in the list. */
const visitsOf = (work: Work, query: ExposureQuery, patient: string): Found => {
  const visits = selectExposedOf(work.vault.db, askedOf(work, query), patient);
  return visits.length === 0 ? 'not-found' : { lot: null, visits };
};

function* letterSteps(
  work: Work,
  { query, text, reason, patients }: InputOf<'exposures:letters'>,
): Steps<Result<readonly MadeLetter[]>> {
  const template = adoptedTemplate(work, text);
  if (!template.ok) return template;
  const { kind } = template.value;
  const about = lettersAbout(query).find((each) => each === kind);
  if (about === undefined) return fail('refused', 'not-an-exposure-letter');
  if (about === 'visit-letter' && reason.trim() === '') return fail('invalid', 'text.empty');
  const facts = { ...noFacts, reason: about === 'visit-letter' ? reason : '' };
  const made: MadeLetter[] = [];
  for (const patient of patients) {
    yield { done: made.length, total: patients.length };
    const told =
      about === 'visit-letter' ? visitsOf(work, query, patient) : meantOf(work.vault.db, query, patient);
    if (typeof told === 'string') {
      made.push({ patient, document: null, problem: told });
      continue;
    }
    const paper = makePaper(work, { patient, text, session: null, facts, draft: null, ...told });
    if (!paper.ok && paper.error.code !== 'not-found') return paper;
    made.push(
      paper.ok
        ? { patient, document: paper.value, problem: null }
        : { patient, document: null, problem: 'not-found' },
    );
  }
  return ok(made);
}

/**
 * Makes a letter for each of some patients of a list: about the lot, device or product, or about the days on which they were
 * treated. One that cannot be made is told and holds up no other.
 */
export const makeLetters = (
  work: Work,
  input: InputOf<'exposures:letters'>,
): Promise<Result<readonly MadeLetter[]>> => inTurns(work, letterSteps(work, input));
