import { ScanLine, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Device } from '../../../shared/devices/device.ts';
import { isTypedCode, readTyped, type TypedCode } from '../../../shared/gs1/read-keys.ts';
import { lastDayOf, type ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import type { Lot, Product } from '../../../shared/products/product.ts';
import { findPack, type Found } from '../../../shared/scans/find-pack.ts';
import type { ScannedPack } from '../../../shared/scans/use-pack.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { AddPack } from './add-pack.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { openDialog } from './heard-key.ts';
import { useCodeWords } from './use-code-words.ts';
import { useFieldScans } from './use-field-scans.ts';
import { useWedge } from './use-wedge.ts';

/** What is said of the newest scan. */
export interface Told {
  readonly level: 'ok' | 'info' | 'caution';
  readonly title: string;
  readonly more?: string;
  /** What leads on from it; `seen` takes it away. */
  readonly actions?: (seen: () => void) => ReactNode;
}

/** A pack that was scanned: its lot in the register, null where it was just added, and whether the code named a lot. */
export interface TakenPack extends ScannedPack {
  readonly known: Lot | null;
  readonly lotRead: boolean;
}

export interface ScansProps {
  readonly products: readonly Product[];
  readonly devices: readonly Device[];
  readonly today: string;
  /** Packs that come in are noted with a new lot. */
  readonly receiving: boolean;
  /** A pack with a known lot, or one that was just added; what is answered is said. */
  readonly onPack: (pack: TakenPack) => Told | null;
  readonly onDevice: (device: Device) => Told | null;
  /** Where the button and what is said of the newest scan stand. */
  readonly children: (open: ReactNode, told: ReactNode) => ReactNode;
}

interface Adding {
  readonly code: ScannedCode;
  readonly product: Product | null;
  readonly choices: readonly Product[];
}

/** Hears scanners, opens the scan dialog, and leads a pack to where it belongs, over the register where it is new. */
export const Scans = (props: ScansProps) => {
  const { products, devices, today, receiving, onPack, onDevice } = props;
  const intl = useIntl();
  const notTheirs = useRefusal()('scans:add');
  const words = useCodeWords();
  const [dialog, setDialog] = useState(false);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const find = (code: ScannedCode): Found => findPack(code, products, devices, today);

  const take = (code: ScannedCode): void => {
    const found = find(code);
    const { problems } = words(code, found);
    setDialog(false);
    setTold(null);
    const lotRead = code.lot !== null;
    if (found.kind === 'device') setTold(onDevice(found.device));
    else if (found.kind === 'lot' && (lotRead || !receiving)) {
      const { product, lot } = found;
      const expiry = lastDayOf(code) ?? lot.expiry;
      const said = onPack({ product, lot: { ...lot, expiry }, known: lot, lotRead });
      const misread = problems[0];
      const more = [said?.more, misread].filter(Boolean).join(' ');
      setTold(misread === undefined || !said ? said : { ...said, level: 'caution', more });
    } else if (found.kind === 'nothing') {
      const title = intl.formatMessage({ id: 'scans.not-read', defaultMessage: 'The scan was not taken.' });
      setTold({ level: 'caution', title, more: problems[0] ?? '' });
    } else if (notTheirs !== undefined) setTold({ level: 'caution', title: notTheirs });
    else {
      const choices = found.kind === 'several' ? found.products : products;
      const isOf = found.kind === 'product' || found.kind === 'lot' ? found.product : null;
      setAdding({ code, product: isOf, choices });
    }
  };
  const hear = (typed: TypedCode): void => {
    if (openDialog() === null) return take(readTyped(typed, today, (code) => find(code).kind === 'lot'));
    const title = intl.formatMessage({ id: 'scans.not-read', defaultMessage: 'The scan was not taken.' });
    const more = intl.formatMessage({
      id: 'scans.dialog-open',
      defaultMessage: 'A question was open on the screen. Scan it again.',
    });
    setTold({ level: 'caution', title, more });
  };
  // The own dialogs hear for themselves.
  useWedge(dialog || adding ? 'page' : 'everywhere', hear);
  useFieldScans((typed) => isTypedCode(typed, today), hear);
  const open = (
    <Button icon={ScanLine} onPress={() => setDialog(true)}>
      {intl.formatMessage({ id: 'scans.open', defaultMessage: 'Scan a pack' })}
    </Button>
  );
  const seen = (): void => setTold(null);
  const said = told && (
    <Notice
      level={told.level}
      title={told.title}
      actions={
        <>
          {told.actions?.(seen)}
          <Button
            kind="bare"
            icon={X}
            label={intl.formatMessage({
              id: 'scans.close',
              defaultMessage: 'Close what is said of the scan',
            })}
            onPress={seen}
          />
        </>
      }
    >
      {told.more}
    </Notice>
  );
  return (
    <>
      {props.children(open, said)}
      {dialog && <ScanDialog today={today} find={find} onClose={() => setDialog(false)} onTake={take} />}
      {adding && (
        <AddPack
          code={adding.code}
          product={adding.product}
          products={adding.choices}
          receiving={receiving}
          today={today}
          onClose={() => setAdding(null)}
          onAdded={(pack) => {
            setAdding(null);
            setTold(onPack({ ...pack, known: null, lotRead: true }));
          }}
        />
      )}
    </>
  );
};
