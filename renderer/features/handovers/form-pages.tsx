import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { enoughInitials } from '../../../shared/consents/ink.ts';
import type { PatientPageName, ReadPage } from '../../../shared/consents/signing.ts';
import type { Strokes } from '../../../shared/consents/strokes.ts';
import type { TextBlock } from '../../../shared/consents/text-block.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Signature } from '../../ui/signature.tsx';
import { Ask } from './ask.tsx';
import { ChangedText } from './changed-text.tsx';
import styles from './form-pages.module.css';
import { usePatientForm } from './patient-form-context.ts';

/** What changed since the text that was signed before. */
export const ChangesPage = (): ReactNode => {
  const { form } = usePatientForm();
  return form.changes && <ChangedText changes={form.changes} />;
};

/** What is planned, or what is to be added. */
export const ScopePage = (): ReactNode => {
  const { form } = usePatientForm();
  return (
    <div className={styles.text}>
      {form.lead.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <dl className={styles.planned}>
        {form.planned.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const Block = ({ kind, runs }: TextBlock): ReactNode => {
  const words = runs.map(({ text, strong }, index) =>
    strong ? <strong key={String(index)}>{text}</strong> : text,
  );
  if (kind === 'heading') return <h2>{words}</h2>;
  return kind === 'item' ? <li>{words}</li> : <p>{words}</p>;
};

/** List items that follow each other stand in one list. */
const inLists = (blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] =>
  blocks.reduce<readonly (readonly TextBlock[])[]>((before, block) => {
    const last = before.at(-1);
    return block.kind === 'item' && last?.[0]?.kind === 'item'
      ? [...before.slice(0, -1), [...last, block]]
      : [...before, [block]];
  }, []);

/** The text that the practice adopted, with the facts of this patient. */
export const TextPage = (): ReactNode => {
  const { form } = usePatientForm();
  return (
    <article className={styles.text}>
      {inLists(form.text).map((blocks, index) => {
        const inside = blocks.map((block, place) => <Block key={String(place)} {...block} />);
        const key = String(index);
        return blocks[0]?.kind === 'item' ? <ul key={key}>{inside}</ul> : <div key={key}>{inside}</div>;
      })}
    </article>
  );
};

/** What is agreed to, and the sentences to tick one by one; none is ticked beforehand. */
export const SentencesPage = ({ asks }: { readonly asks: boolean }): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  return (
    <>
      <p className={styles.agreement}>{form.agreement}</p>
      {asks && (
        <Ask>
          {intl.formatMessage({
            id: 'consent.ask.statements',
            defaultMessage: 'Please tick every sentence, or ask about the one that does not fit.',
          })}
        </Ask>
      )}
      <div className={styles.statements}>
        {form.statements.map(({ id, words }) => (
          <Checkbox
            key={id}
            checked={filled.statements[id] === true}
            onChange={(checked) => change({ statements: { ...filled.statements, [id]: checked } })}
          >
            {words}
          </Checkbox>
        ))}
        <Clauses tick="required" />
      </div>
      {form.clauses.some(({ tick }) => tick === 'optional') && (
        <>
          <h2 className={styles.subtitle}>
            {intl.formatMessage({
              id: 'consent.clauses.own',
              defaultMessage: 'You may tick these or leave them',
            })}
          </h2>
          <div className={styles.statements}>
            <Clauses tick="optional" />
          </div>
        </>
      )}
    </>
  );
};

/** The clauses of the text with a tick of their own, those that are needed or those that may be left. */
const Clauses = ({ tick }: Pick<OfferedClause, 'tick'>): ReactNode => {
  const { form, filled, change } = usePatientForm();
  return form.clauses
    .filter((clause) => clause.tick === tick)
    .map(({ name, ask }) => (
      <Checkbox
        key={name}
        checked={filled.clauses[name] === true}
        onChange={(checked) => change({ clauses: { ...filled.clauses, [name]: checked } })}
      >
        {ask}
      </Checkbox>
    ));
};

const withInitials = (pages: readonly ReadPage[], page: PatientPageName, initials: Strokes): ReadPage[] =>
  pages.some((each) => each.page === page)
    ? pages.map((each) => (each.page === page ? { ...each, initials } : each))
    : [...pages, { page, readMs: 0, reachedEnd: false, initials }];

/** Initials under a page, where the practice wants them. */
export const Initials = ({
  page,
  asks,
}: {
  readonly page: PatientPageName;
  /** The form was to be signed without them. */
  readonly asks: boolean;
}): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  if (!form.initials) return null;
  const initials = filled.pages.find((each) => each.page === page)?.initials ?? [];
  return (
    <div className={styles.initials}>
      <Signature
        label={intl.formatMessage({
          id: 'patient.initials',
          defaultMessage: 'Your initials under this page',
        })}
        strokes={initials}
        error={
          asks && !enoughInitials(initials)
            ? intl.formatMessage({
                id: 'patient.initials.missing',
                defaultMessage: 'Please write your initials here; a dot is too little.',
              })
            : undefined
        }
        onChange={(ink) =>
          change({
            pages: withInitials(
              filled.pages,
              page,
              ink.map(({ points }) => ({ points: [...points] })),
            ),
          })
        }
      />
    </div>
  );
};
