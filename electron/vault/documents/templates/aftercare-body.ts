import { aftercareRows, type AftercareRow } from '../../../../shared/aftercare/rules.ts';

/**
 * The shipped aftercare text for the body (domain.md 2.14). Liquid over Markdown, in sections: the table of clock times and
 * the box with the telephone number are set by the program between them; its rows are `shared/aftercare/rules.ts`. A changed text is a new version.
 */
export const aftercareBodyVersion = 1;

export const aftercareBodySource = {
  intro:
    'Treated on {{ day }}: {{ areas }}. We finished at {{ finished }}. The times below are worked out from then.',
  usual: 'Redness for 1 to 2 days, swelling for hours, dry skin for up to 3 days.',
  notAtHome: 'No roller, stamp or pen on this skin at home, also not between sessions.',
  warning:
    'redness that spreads, pus, blisters or fever; hard lumps, also days or weeks later; dark patches; or anything that worries you. **If you have trouble breathing, or your face or throat swells, call the emergency number at once.**',
} as const;

const timeOf = ({ fromHours, untilHours, message }: AftercareRow): string => {
  const from = fromHours > 0 ? `from: ${fromHours}, ` : '';
  return `{% time ${from}until: ${untilHours} %}${message.defaultMessage}{% endtime %}`;
};

/** The same as one source, with the rows as its times: what is rendered. */
export const aftercareBodyText = `${aftercareBodySource.intro}

## Until when

{% times %}
${aftercareRows.map(timeOf).join('\n')}
{% endtimes %}

{% columns %}
## What is usual

${aftercareBodySource.usual}
{% next %}
## Not at home

${aftercareBodySource.notAtHome}
{% endcolumns %}

{% callbox %}
${aftercareBodySource.warning}
{% endcallbox %}
`;
