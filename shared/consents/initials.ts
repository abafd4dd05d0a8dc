import { enoughInitials } from './ink.ts';
import { initialledPages, type PatientPageName, type ReadPage } from './signing.ts';

/** The pages that bear no initials yet. Somebody who cannot draw typed the name in place of a signature, and initials none. */
export const pagesWithoutInitials = (
  pages: readonly PatientPageName[],
  read: readonly ReadPage[],
  patientTypedName: string,
): readonly PatientPageName[] =>
  patientTypedName.trim() !== ''
    ? []
    : initialledPages(pages).filter(
        (page) => !enoughInitials(read.find((each) => each.page === page)?.initials ?? []),
      );
