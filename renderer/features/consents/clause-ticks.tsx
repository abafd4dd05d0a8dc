import { useIntl } from 'react-intl';
import { scopeFromDraft, type ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { useAnswer } from '../../api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';

/** The clauses of the text with a tick of their own; undefined until the vault has told. */
export const useOfferedClauses = (): readonly OfferedClause[] | undefined => {
  const { chart, draft, device } = useConsentForm();
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  const asked = {
    patient: chart.patient.id,
    scope: scope ?? {
      areas: [],
      maxDepthUm: 0,
      device: null,
      deviceKind: 'other' as const,
      sessions: 0,
      price: '',
    },
    template: draft.template,
  };
  return useAnswer('templates:clauses', asked, { enabled: scope !== null }).data;
};

/** Whether every clause that is needed to agree is ticked; false until it is known which there are. */
export const clausesTicked = (
  offered: readonly OfferedClause[] | undefined,
  { clauses }: Pick<ConsentDraft, 'clauses'>,
): boolean => offered?.every(({ name, tick }) => tick === 'optional' || clauses[name] === true) ?? false;

/** One tick for each of them, none ticked beforehand; a caption says which may be left open. */
export const ClauseTicks = ({ offered }: { readonly offered: readonly OfferedClause[] | undefined }) => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  if (!offered || offered.length === 0) return null;
  const own = offered.filter(({ tick }) => tick === 'optional');
  const needed = offered.filter(({ tick }) => tick === 'required');
  const ticks = (clauses: readonly OfferedClause[]) => (
    <div className={styles.statements} lang={draft.template.language}>
      {clauses.map(({ name, ask }) => (
        <Checkbox
          key={name}
          checked={draft.clauses[name] === true}
          onChange={(checked) => change({ clauses: { ...draft.clauses, [name]: checked } })}
        >
          {ask}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <>
      {needed.length > 0 && ticks(needed)}
      {own.length > 0 && (
        <>
          <h2 className={styles.subtitle}>
            {intl.formatMessage({
              id: 'consent.clauses.own',
              defaultMessage: 'You may tick these or leave them',
            })}
          </h2>
          {ticks(own)}
        </>
      )}
    </>
  );
};
