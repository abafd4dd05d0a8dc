import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped aftercare text for breast, armpit and other places where skin lies on skin (hours: domain.md 2.14). */
export const aftercareFolds1: TemplateFields = {
  kind: 'aftercare',
  title: 'Aftercare, breast, armpit and folds',
  heading: 'Looking after your skin',
  sourceNote:
    'Hours from the aftercare sheets of several practices and device makers, which are for the face and differ; the longer time was taken. The rules on clothing, deodorant, shaving and moist skin are the house’s own.',
  source: `Treated on {{ day }}: {{ areas }}. We finished at {{ finished }}. The times below are worked out from then.

## Until when

{% times %}
{% time until: 12 %}Keep your hands off the area. After this time wash it gently with clean, lukewarm water and pat it dry, also in the fold.{% endtime %}
{% time until: 24 %}No cream, powder or perfume on the area, apart from what you were given.{% endtime %}
{% time until: 24 %}No alcohol. Never stop a prescribed medicine because of this sheet: ask your prescriber.{% endtime %}
{% time until: 72 %}No deodorant and no shaving in the area.{% endtime %}
{% time until: 72 %}No hot shower, sauna, gym or anything that makes you sweat.{% endtime %}
{% time until: 72 %}Wear loose, clean cotton. No underwired bra, sports bra, strap or seam that rubs. Change what is damp.{% endtime %}
{% time until: 72 %}Do not pick or scratch.{% endtime %}
{% time until: 120 %}No pool, sea or bath. A lukewarm shower is the way to wash.{% endtime %}
{% time until: 168 %}No direct sun and no sunbed.{% endtime %}
{% time until: 168 %}No retinoid, fruit acid, salicylic acid, vitamin C or scrub.{% endtime %}
{% time from: 24, until: 336 %}Mineral sunscreen, factor 30 to 50, whenever the area is not covered.{% endtime %}
{% time until: 336 %}No laser, peel or waxing in the area.{% endtime %}
{% endtimes %}

{% columns %}
## What is usual

Redness for 1 to 2 days, swelling for hours, tender skin where clothes touch, dry skin for up to 3 days.
{% next %}
## Not at home

No roller, stamp or pen on this skin at home, also not between sessions. If you breastfeed, ask us before you put anything on the breast.
{% endcolumns %}

{% callbox %}
redness that spreads, moist or smelling skin, pus, blisters or fever; hard lumps, also days or weeks later; dark patches; or anything that worries you. **If you have trouble breathing, or your face or throat swells, call the emergency number at once.**
{% endcallbox %}
`,
};
