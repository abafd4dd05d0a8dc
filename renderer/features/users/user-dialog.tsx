import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { roleExplanations, roleLabels } from '../../../shared/labels/practice-labels.ts';
import { practitionerSchema, roles, type Role } from '../../../shared/practice/practice.ts';
import type { ListedUser } from '../../../shared/users/user.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useFields } from '../../use-fields.ts';
import { useHome } from '../vault/home-context.tsx';
import { NewPassphraseFields } from '../vault/new-passphrase.tsx';
import { useNewPassphrase } from '../vault/use-new-passphrase.ts';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';
import styles from './users.module.css';

interface Props {
  /** Null: a new person. */
  readonly user: ListedUser | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const schema = practitionerSchema.extend({ role: z.enum(roles) });
const nobody: { name: string; qualification: string; role: Role | null } = {
  name: '',
  qualification: '',
  role: null,
};

/** A person with role and, when new or when theirs is forgotten, a passphrase that they type themselves. */
export const UserDialog = ({ user, onClose, onSaved }: Props) => {
  const intl = useIntl();
  const home = useHome();
  const queries = useQueryClient();
  const [id] = useState(() => user?.id ?? newId());
  const start = user ? { name: user.name, qualification: user.qualification, role: user.role } : nobody;
  const { values, set, leave, errorOf, check } = useFields(schema, start);
  const [forgotten, setForgotten] = useState(user !== null && !user.unlocks);
  const chosen = useNewPassphrase([home.practice.name, values.name]);
  const own = useOwnPassphrase();
  const isSelf = id === home.user.id;
  const givesPassphrase = user === null || forgotten;

  const save = async (): Promise<void> => {
    const fields = check();
    const newPassphrase = givesPassphrase ? await chosen.check() : '';
    if (!fields || newPassphrase === null) return;
    const { role, ...person } = fields;
    const done = await own.send((passphrase) =>
      user === null
        ? call('users:add', { id, fields: person, role, newPassphrase, passphrase })
        : call('users:save', {
            id,
            revision: user.revision,
            fields: person,
            role,
            newPassphrase: forgotten ? newPassphrase : null,
            passphrase,
          }),
    );
    if (done === undefined) return;
    await Promise.all(
      ['users:list', 'practice:home', 'system-keys:status'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
    onSaved();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={
        user === null
          ? intl.formatMessage({ id: 'users.add.title', defaultMessage: 'Add a person' })
          : intl.formatMessage(
              { id: 'users.change.title', defaultMessage: 'Change {name}' },
              { name: user.name },
            )
      }
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'users.cancel', defaultMessage: 'Cancel' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {user === null
              ? intl.formatMessage({ id: 'users.add.do', defaultMessage: 'Add person' })
              : intl.formatMessage({ id: 'users.change.do', defaultMessage: 'Save person' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        {isSelf ? (
          <p className="muted">
            {intl.formatMessage({
              id: 'users.change.self',
              defaultMessage: 'Your name and qualification are changed under “You”.',
            })}
          </p>
        ) : (
          <div className={styles.two}>
            <TextInput
              label={intl.formatMessage({ id: 'users.name', defaultMessage: 'Name' })}
              value={values.name}
              onChange={(name) => set('name', name)}
              onCommit={() => leave('name')}
              error={errorOf('name')}
              autoFocus
              required
            />
            <TextInput
              label={intl.formatMessage({ id: 'users.qualification', defaultMessage: 'Qualification' })}
              value={values.qualification}
              onChange={(qualification) => set('qualification', qualification)}
              onCommit={() => leave('qualification')}
              error={errorOf('qualification')}
            />
          </div>
        )}
        <Picker
          label={intl.formatMessage({ id: 'users.role', defaultMessage: 'Role' })}
          rows={roles.map((value) => ({
            value,
            label: intl.formatMessage(roleLabels[value]),
            detail: intl.formatMessage(roleExplanations[value]),
          }))}
          value={values.role}
          onChange={(role) => set('role', role)}
          error={errorOf('role')}
        />
        {user?.unlocks === true && !isSelf && (
          <Checkbox checked={forgotten} onChange={setForgotten}>
            {intl.formatMessage({
              id: 'users.forgotten',
              defaultMessage: 'Give a new passphrase; the present one stops working',
            })}
          </Checkbox>
        )}
        {givesPassphrase && (
          <section className={styles.part}>
            <p className="muted">
              {intl.formatMessage({
                id: 'users.passphrase.hand-over',
                defaultMessage:
                  'Let them type their passphrase themselves. Nobody else should know it: what is done with it carries their name.',
              })}
            </p>
            <NewPassphraseFields
              chosen={chosen}
              labels={{
                first: intl.formatMessage({ id: 'users.passphrase', defaultMessage: 'Their passphrase' }),
                again: intl.formatMessage({
                  id: 'users.passphrase.again',
                  defaultMessage: 'Their passphrase again',
                }),
              }}
            />
          </section>
        )}
        <section className={styles.part}>
          <OwnPassphraseField
            own={own}
            help={intl.formatMessage({
              id: 'users.own.why',
              defaultMessage: 'Asked again, so that nobody does this at a computer you left open.',
            })}
            onEnter={() => void save()}
          />
        </section>
      </form>
    </Dialog>
  );
};
