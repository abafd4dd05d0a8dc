import { useIntl } from 'react-intl';
import { templateKindLabels, templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { templateKinds } from '../../../shared/templates/kinds.ts';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useTextState } from '../templates/text-state.ts';
import styles from './documents-page.module.css';

interface Props {
  readonly templates: readonly StudioText[];
  readonly chosen: TemplateKey;
  readonly onChoose: (text: StudioText) => void;
}

/** Every text by its kind, each with its language and whether it may be used. */
export const TemplateList = ({ templates, chosen, onChoose }: Props) => {
  const intl = useIntl();
  const stateOf = useTextState();
  const groups = templateKinds
    .map((kind) => ({ kind, texts: templates.filter((text) => text.kind === kind) }))
    .filter(({ texts }) => texts.length > 0);
  return (
    <nav
      className={styles.list}
      aria-label={intl.formatMessage({ id: 'documents.list', defaultMessage: 'Templates' })}
    >
      {groups.map(({ kind, texts }) => (
        <section key={kind}>
          <h2 className="label">{intl.formatMessage(templateKindLabels[kind])}</h2>
          {texts.map((text) => (
            <button
              key={`${text.id}/${text.language}`}
              type="button"
              className={styles.item}
              aria-current={text.id === chosen.id && text.language === chosen.language ? 'true' : undefined}
              onClick={() => onChoose(text)}
            >
              <span className="strong">{text.title}</span>
              <span className="caption">
                <UnbrokenDates>{`${intl.formatMessage(templateLanguageLabels[text.language])} · ${stateOf(text)}`}</UnbrokenDates>
              </span>
            </button>
          ))}
        </section>
      ))}
    </nav>
  );
};
