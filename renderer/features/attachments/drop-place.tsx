import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './attachments.module.css';

interface DropPlaceProps {
  /** Undefined where nothing may be brought. */
  readonly onFiles: ((files: readonly File[]) => void) | undefined;
  readonly children: ReactNode;
}

/** A place that files can be dropped on; shown by its edge while one is held over it. */
export const DropPlace = ({ onFiles, children }: DropPlaceProps) => {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => {
    if (!onFiles || !event.dataTransfer.types.includes('Files')) return false;
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
        const files = takes(event) ? [...event.dataTransfer.files] : [];
        if (files.length > 0) onFiles?.(files);
      }}
    >
      {children}
    </div>
  );
};

const endings = {
  logo: '.png,.jpg,.jpeg,image/png,image/jpeg',
  any: '.jpg,.jpeg,.png,.webp,.pdf,image/jpeg,image/png,image/webp,application/pdf',
  /** HEIC too: it is refused in words, and not by a dialog that does not show it. */
  photos: '.jpg,.jpeg,.png,.webp,.heic,.heif,image/jpeg,image/png,image/webp',
} as const;

interface FileChoice {
  readonly kind: keyof typeof endings;
  readonly several: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the system's own dialog for files; what the page hears of it is the files, never where they lie. */
export const useFileChoice = ({ kind, several, onFiles }: FileChoice) => {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: (): void => input.current?.click(),
    element: (
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        multiple={several}
        accept={endings[kind]}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
    ),
  };
};
