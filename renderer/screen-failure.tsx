import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useIntl } from 'react-intl';
import { WorkFrame } from './frame-for-work.tsx';
import { usePartFailureText } from './part-failure.tsx';
import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

/** A screen whose file is missing, or that broke off while it was drawn; every other screen stays within reach. */
export const ScreenFailure = ({ error }: Pick<ErrorComponentProps, 'error'>) => {
  const intl = useIntl();
  const router = useRouter();
  const { what, next } = usePartFailureText(error);
  return (
    <WorkFrame
      banner={
        <Notice
          level="stop"
          title={what}
          actions={
            <Button icon={RotateCcw} onPress={() => router.invalidate()}>
              {intl.formatMessage({ id: 'problem.try-again', defaultMessage: 'Try again' })}
            </Button>
          }
        >
          {next}
        </Notice>
      }
    >
      {null}
    </WorkFrame>
  );
};
