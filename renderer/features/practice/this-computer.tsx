import { useIntl } from 'react-intl';
import { roleLabels } from '../../../shared/labels/practice-labels.ts';
import { useAnswer } from '../../api.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useHome } from '../vault/home-context.tsx';
import { setDisplay, useDisplay, type Display } from './display.ts';
import { CapturesChoice } from './captures-choice.tsx';
import styles from './practice-page.module.css';

/** How the screen is drawn, until the next lock, and what runs here. */
export const ThisComputer = () => {
  const intl = useIntl();
  const display = useDisplay();
  const home = useHome();
  const status = useAnswer('vault:status', {}).data;
  const themes: readonly { value: Display['theme']; label: string }[] = [
    { value: 'system', label: intl.formatMessage({ id: 'display.theme.system', defaultMessage: 'System' }) },
    { value: 'light', label: intl.formatMessage({ id: 'display.theme.light', defaultMessage: 'Light' }) },
    { value: 'dark', label: intl.formatMessage({ id: 'display.theme.dark', defaultMessage: 'Dark' }) },
  ];
  const contrasts: readonly { value: Display['contrast']; label: string }[] = [
    {
      value: 'system',
      label: intl.formatMessage({ id: 'display.contrast.system', defaultMessage: 'System' }),
    },
    {
      value: 'normal',
      label: intl.formatMessage({ id: 'display.contrast.normal', defaultMessage: 'Normal' }),
    },
    { value: 'more', label: intl.formatMessage({ id: 'display.contrast.more', defaultMessage: 'More' }) },
  ];
  const sizes = [
    { value: 'desk', label: intl.formatMessage({ id: 'display.size.desk', defaultMessage: 'Normal' }) },
    {
      value: 'gloves',
      label: intl.formatMessage({ id: 'display.size.gloves', defaultMessage: 'For gloves' }),
    },
  ] as const;

  const sounds = [
    { value: 'chime', label: intl.formatMessage({ id: 'display.chimes.on', defaultMessage: 'Quiet chime' }) },
    { value: 'silent', label: intl.formatMessage({ id: 'display.chimes.off', defaultMessage: 'Sign only' }) },
  ] as const;

  const photosAway: readonly { value: Display['photosAway']; label: string }[] = [
    {
      value: 'blurred',
      label: intl.formatMessage({ id: 'display.photos.blurred', defaultMessage: 'Blurred' }),
    },
    { value: 'shown', label: intl.formatMessage({ id: 'display.photos.shown', defaultMessage: 'Clear' }) },
  ];

  return (
    <aside className={styles.aside} aria-labelledby="this-computer">
      <h2 id="this-computer" className="heading">
        {intl.formatMessage({ id: 'practice.computer', defaultMessage: 'This screen' })}
      </h2>
      <Segmented
        full
        label={intl.formatMessage({ id: 'display.theme', defaultMessage: 'Colours' })}
        options={themes}
        value={display.theme}
        onChange={(theme) => setDisplay({ theme })}
      />
      <Segmented
        full
        label={intl.formatMessage({ id: 'display.contrast', defaultMessage: 'Contrast' })}
        options={contrasts}
        value={display.contrast}
        onChange={(contrast) => setDisplay({ contrast })}
      />
      <Segmented
        full
        label={intl.formatMessage({ id: 'display.size', defaultMessage: 'Controls' })}
        options={sizes}
        value={display.gloves ? 'gloves' : 'desk'}
        onChange={(size) => setDisplay({ gloves: size === 'gloves' })}
      />
      <Segmented
        full
        label={intl.formatMessage({ id: 'display.chimes', defaultMessage: 'When a clock’s time has come' })}
        options={sounds}
        value={display.chimes ? 'chime' : 'silent'}
        onChange={(sound) => setDisplay({ chimes: sound === 'chime' })}
      />
      <Segmented
        full
        label={intl.formatMessage({
          id: 'display.photos',
          defaultMessage: 'Photos while you are at another window',
        })}
        options={photosAway}
        value={display.photosAway}
        onChange={(chosen) => setDisplay({ photosAway: chosen })}
      />
      <p className="caption">
        {intl.formatMessage({
          id: 'display.until-lock',
          defaultMessage: 'Holds until the next lock. Nothing about this computer is kept outside the vault.',
        })}
      </p>
      {status && <CapturesChoice captures={status.captures} />}
      <dl className="facts">
        <dt>{intl.formatMessage({ id: 'practice.at-work', defaultMessage: 'At work' })}</dt>
        <dd>
          <bdi>{home.user.name}</bdi>
        </dd>
        <dt>{intl.formatMessage({ id: 'practice.role', defaultMessage: 'Your role' })}</dt>
        <dd>{intl.formatMessage(roleLabels[home.user.role])}</dd>
        <dt>{intl.formatMessage({ id: 'practice.time-zone', defaultMessage: 'Time zone' })}</dt>
        <dd>{home.timeZone}</dd>
        {status && <dt>{intl.formatMessage({ id: 'practice.version', defaultMessage: 'Stria' })}</dt>}
        {status && <dd>{status.version}</dd>}
      </dl>
    </aside>
  );
};
