import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

/** How long the place of a screen stays empty before it says that it is being opened, ms. */
const quietTime = 400;

/** In the place of a screen that is still being read: nothing at first, then a quiet line. */
export const ScreenOpening = () => {
  const intl = useIntl();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietTime);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="caption" role="status">
      {late && intl.formatMessage({ id: 'screen.opening', defaultMessage: 'Opening' })}
    </p>
  );
};
