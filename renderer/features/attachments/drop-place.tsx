import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './attachments.module.css';

interface DropPlaceProps {
  /** Undefined where nothing may be brought. */
  readonly onFile: ((file: File) => void) | undefined;
  readonly children: ReactNode;
}

/** A place that a file can be dropped on; shown by its edge while one is held over it. */
export const DropPlace = ({ onFile, children }: DropPlaceProps) => {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => {
    if (!onFile || !event.dataTransfer.types.includes('Files')) return false;
    event.preventDefault();
    return true;
  };
  return (
    <div
      className={classNames(styles.place, over && styles.over)}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = takes(event) ? event.dataTransfer.files.item(0) : null;
        if (file) onFile?.(file);
      }}
    >
      {children}
    </div>
  );
};

const attachable = '.jpg,.jpeg,.png,.webp,.pdf,image/jpeg,image/png,image/webp,application/pdf';

/** Opens the system's own dialog for a file; what the page hears of it is the file, never where it lies. */
export const useFileChoice = (onFile: (file: File) => void, accept = attachable) => {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: (): void => input.current?.click(),
    element: (
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          currentTarget.value = ''; // so that the same file can be chosen again
          if (file) onFile(file);
        }}
      />
    ),
  };
};
