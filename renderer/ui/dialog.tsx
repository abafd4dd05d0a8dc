import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

type DialogProps = {
  readonly open: boolean;
  /** Called by Escape as well: the safe way out. */
  readonly onClose: () => void;
  /** A question that names the thing: "Invalidate session 2 of 23-Oct-2026?" */
  readonly title: string;
  readonly children: ReactNode;
  /** What cannot be undone stands at the left, far from the safe choice. */
  readonly danger?: ReactNode;
  /** The safe choice, at the right. */
  readonly actions: ReactNode;
  readonly wide?: boolean;
  /** As large as the window lets it be. */
  readonly widest?: boolean;
  /** As large as the window: for pictures. */
  readonly full?: boolean;
};

/** A dialog that keeps focus inside and gives it back; with `danger` only for what cannot be undone. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  danger,
  actions,
  wide = false,
  widest = false,
  full = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal
        className={classNames(
          styles.modal,
          wide && styles.wide,
          widest && styles.widest,
          full && styles.full,
        )}
      >
        <AriaDialog className={styles.dialog} role={danger ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="title">
            {title}
          </Heading>
          <div className={classNames(styles.body, 'faded-edges')}>{children}</div>
          <div className={styles.actions}>
            {danger}
            <span className={styles.gap} />
            {actions}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
