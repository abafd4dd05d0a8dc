import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped aftercare text for face and neck (hours: domain.md 2.14; the sheets are for the face). */
export const aftercareFace1: TemplateFields = {
  kind: 'aftercare',
  title: 'Aftercare, face and neck',
  heading: 'Looking after your skin',
  sourceNote:
    'Hours from the aftercare sheets of several practices and device makers, which differ; where they do, the longer time was taken.',
  source: `Treated on {{ day }}: {{ areas }}. We finished at {{ finished }}. The times below are worked out from then.

## Until when

{% times %}
{% time until: 12 %}Keep your hands off your face. After this time wash it gently with clean, lukewarm water and pat it dry.{% endtime %}
{% time until: 24 %}No make-up, cream or perfume, apart from what you were given. No sunscreen yet: stay out of the sun.{% endtime %}
{% time until: 24 %}No alcohol. Never stop a prescribed medicine because of this sheet: ask your prescriber.{% endtime %}
{% time until: 24 %}Sleep on a clean pillow case, on your back if you can.{% endtime %}
{% time until: 72 %}No hot shower, sauna, gym or anything that makes you sweat. No shaving, waxing or threading of the area.{% endtime %}
{% time until: 72 %}Do not pick, scratch or peel. Dry, rough skin comes off by itself.{% endtime %}
{% time until: 72 %}No pool or sea.{% endtime %}
{% time until: 168 %}No direct sun. A hat and shade are better than any cream.{% endtime %}
{% time until: 168 %}No retinoid, fruit acid, salicylic acid, vitamin C or scrub.{% endtime %}
{% time from: 24, until: 336 %}Mineral sunscreen, factor 30 to 50, every day.{% endtime %}
{% time until: 336 %}No laser, peel or waxing in the area.{% endtime %}
{% endtimes %}

{% columns %}
## What is usual

Redness like a sunburn for 1 to 2 days, swelling for hours, round the eyes into the next day; tight, dry or peeling skin for up to 3 days.
{% next %}
## Not at home

No roller, stamp or pen on this skin at home, also not between sessions. Wash make-up brushes and sponges before you use them again.
{% endcolumns %}

{% callbox %}
redness that spreads, pus, blisters or fever; a cold sore or many small blisters; hard lumps, also days or weeks later; dark patches; anything in or near the eye; or anything that worries you. **If you have trouble breathing, or your face or throat swells, call the emergency number at once.**
{% endcallbox %}
`,
};
