import { useIntl } from 'react-intl';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import styles from './documents-page.module.css';

interface Props {
  readonly templates: readonly TemplateInfo[];
  readonly chosen: TemplateInfo['id'];
  readonly onChoose: (id: TemplateInfo['id']) => void;
}

/** Consents and sheets, each with its version and whether it may be used. */
export const TemplateList = ({ templates, chosen, onChoose }: Props) => {
  const intl = useIntl();
  const groups = [
    {
      kind: 'consent',
      label: intl.formatMessage({ id: 'documents.consents', defaultMessage: 'Consents' }),
    },
    {
      kind: 'aftercare',
      label: intl.formatMessage({ id: 'documents.sheets', defaultMessage: 'Sheets to take home' }),
    },
  ] as const;
  const state = ({ adoptedAt, version }: TemplateInfo): string =>
    adoptedAt === null
      ? intl.formatMessage(
          { id: 'documents.list.open', defaultMessage: 'Version {version}, not adopted yet' },
          { version },
        )
      : intl.formatMessage(
          { id: 'documents.list.adopted', defaultMessage: 'Version {version}, in use' },
          { version },
        );
  return (
    <nav
      className={styles.list}
      aria-label={intl.formatMessage({ id: 'documents.list', defaultMessage: 'Templates' })}
    >
      {groups.map(({ kind, label }) => (
        <section key={kind}>
          <h2 className="label">{label}</h2>
          {templates
            .filter((template) => template.kind === kind)
            .map((template) => (
              <button
                key={template.id}
                type="button"
                className={styles.item}
                aria-current={template.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(template.id)}
              >
                <span className="strong">{template.title}</span>
                <span className="caption">{state(template)}</span>
              </button>
            ))}
        </section>
      ))}
    </nav>
  );
};
