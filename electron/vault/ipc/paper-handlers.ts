import { checkPaper } from '../services/check-paper.ts';
import { paperBasis } from '../services/paper-basis.ts';
import { makePaper } from '../services/papers.ts';

/** The channels of `shared/ipc/paper-channels.ts`. */
export const paperHandlers = {
  'papers:basis': paperBasis,
  'papers:make': makePaper,
  'papers:check': checkPaper,
};
