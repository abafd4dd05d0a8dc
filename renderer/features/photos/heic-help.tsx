import { useIntl } from 'react-intl';
import { Notice } from '../../ui/notice.tsx';

/** What a HEIC picture is, and the ways to a picture that can be brought; once for all of a batch. */
export const HeicHelp = () => {
  const intl = useIntl();
  return (
    <Notice
      level="info"
      title={intl.formatMessage({
        id: 'photos.heic',
        defaultMessage:
          'HEIC is the way in which iPhones and some other phones keep pictures. Stria reads JPEG, PNG and WebP.',
      })}
    >
      <ul>
        <li>
          {intl.formatMessage({
            id: 'photos.heic.setting',
            defaultMessage:
              'For all photos from now on: on the iPhone open Settings, Camera, Formats, and choose “Most Compatible”.',
          })}
        </li>
        <li>
          {intl.formatMessage({
            id: 'photos.heic.transfer',
            defaultMessage:
              'For those that are on the phone: in Settings, Photos, “Transfer to Mac or PC”, choose “Automatic” and copy them by cable once more.',
          })}
        </li>
        <li>
          {intl.formatMessage({
            id: 'photos.heic.convert',
            defaultMessage:
              'For those that are on this computer: open one in its picture program and export or save it as JPEG. Renaming the file does not change it.',
          })}
        </li>
      </ul>
    </Notice>
  );
};
