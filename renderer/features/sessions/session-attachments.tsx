import { useIntl } from 'react-intl';
import type { Session } from '../../../shared/sessions/session.ts';
import { useAnswer } from '../../api.ts';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { scrollToTop } from './scroll-to-step.ts';
import styles from './sealed-sheet.module.css';

const elementId = 'session-attachments';

/** Whether a picture of the written sheet is kept with a sealed session; one that is not valid does not count. */
export const useSheetAttached = ({ id, patient }: Pick<Session, 'id' | 'patient'>): boolean =>
  useAnswer('attachments:list', { patient, session: id }).data?.some(
    ({ kind, invalid }) => kind === 'paper-sheet' && invalid === null,
  ) ?? false;

/** Brings the attachments of the session to the top, with the focus on the way to attach another one. */
export const goToAttachments = (): void => {
  const element = document.getElementById(elementId);
  if (!element) return;
  scrollToTop(element);
  [...element.querySelectorAll('button')].at(-1)?.focus({ preventScroll: true });
};

/** What is attached to a sealed session; of one that was written on paper first of all its sheet. */
export const SessionAttachments = ({ session }: { readonly session: Session }) => {
  const intl = useIntl();
  return (
    <section id={elementId} className={styles.part}>
      <h2 className={styles.head}>
        {intl.formatMessage({ id: 'sessions.sealed.attachments', defaultMessage: 'Attachments' })}
      </h2>
      <AttachmentList
        patient={session.patient}
        session={session.id}
        {...(session.paper ? { suggested: 'paper-sheet' as const } : {})}
      />
    </section>
  );
};
