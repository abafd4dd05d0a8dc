import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import { useHome } from '../vault/home-context.tsx';

/** Why details are shown and not asked. */
export const onlyChange: Message = { id: 'role.only-changes', defaultMessage: 'Only {who} changes this.' };

interface Props {
  /** Who may change it. */
  readonly why: string;
}

/** The practice's details, for who may not change them. */
export const PracticeFacts = ({ why }: Props) => {
  const intl = useIntl();
  const { practice } = useHome();
  return (
    <Facts
      why={why}
      rows={[
        [intl.formatMessage({ id: 'practice.name', defaultMessage: 'Name of the practice' }), practice.name],
        [intl.formatMessage({ id: 'practice.address', defaultMessage: 'Address' }), practice.address],
        [intl.formatMessage({ id: 'practice.phone', defaultMessage: 'Phone' }), practice.phone],
        [intl.formatMessage({ id: 'practice.email', defaultMessage: 'Email' }), practice.email],
        [
          intl.formatMessage({ id: 'practice.country', defaultMessage: 'Where the practice works' }),
          intl.formatMessage(countryLabels[practice.country]),
        ],
      ]}
    />
  );
};

/** The own name and qualification, for who may not change them. */
export const PersonFacts = ({ why }: Props) => {
  const intl = useIntl();
  const { user } = useHome();
  return (
    <Facts
      why={why}
      rows={[
        [intl.formatMessage({ id: 'practitioner.name', defaultMessage: 'Your name' }), user.name],
        [
          intl.formatMessage({ id: 'practitioner.qualification', defaultMessage: 'Qualification' }),
          user.qualification,
        ],
      ]}
    />
  );
};

const Facts = ({ why, rows }: Props & { readonly rows: readonly (readonly [string, string])[] }) => (
  <>
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== '')
        .flatMap(([label, value]) => [
          <dt key={`${label} of`}>{label}</dt>,
          <dd key={label}>
            <bdi>{value}</bdi>
          </dd>,
        ])}
    </dl>
    <p className="caption">{why}</p>
  </>
);
