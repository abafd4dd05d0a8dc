import styles from './document-frame.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly hasPhotos?: boolean;
}

/** A frozen document as it will be printed. No script runs in it and nothing leads out of it. */
export const DocumentFrame = ({ id, title, hasPhotos = false }: Props) => (
  <div className={styles.well}>
    <iframe
      className={styles.leaf}
      sandbox=""
      src={`/document/${id}`}
      title={title}
      data-photos={hasPhotos || undefined}
    />
  </div>
);
