import type { TemplateFields } from '../../../../../shared/templates/template.ts';
import {
  anaestheticRisks,
  beforeAndAfter,
  beforeYouReadOn,
  consentSourceNote,
  deciding,
  namedProducts,
  photos,
  radiofrequencyWhatIsDone,
  risks,
  yourRecord,
} from './consent-parts-1.ts';

/** The first shipped German consent text for scars. */
export const einwilligungNarben1: TemplateFields = {
  kind: 'consent',
  title: 'Einwilligung Microneedling, Narben',
  heading: 'Einwilligung in das Microneedling von Narben',
  sourceNote: consentSourceNote,
  source: `${beforeYouReadOn}

## Was gemacht wird

Beim Microneedling entstehen mit feinen, kurzen Nadeln viele winzige Löcher in der Narbe und der Haut ringsum. Die Haut schließt sie und bildet in den Wochen danach neues Gewebe. Zuerst wird Ihre Haut gereinigt, und vielleicht wird eine betäubende Creme verwendet. Dann fährt das Gerät mehrmals in mehreren Richtungen über die Narbe, bis die Haut rot ist oder feine Blutpunkte zeigt. Ein Gel lässt es gleiten. Es kann sich wie Kratzen, Hitze oder Pieksen anfühlen; in einer alten Narbe spüren Sie vielleicht weniger, oder mehr.
${radiofrequencyWhatIsDone}
${namedProducts}

**Eine Narbe muss alt und ruhig genug sein.** Wir behandeln keine Wunde, keine Narbe, die noch rot ist, juckt oder wächst, und keine, die über ihren Rand hinaus erhaben ist. Wenn die Narbe entstand, weil etwas aus der Haut entfernt wurde, sagen Sie uns, was es war.
{% clause outside-use, when: outside_authorised_use %}
## Die zugelassene Anwendung des Gerätes

Diese Narbe liegt hier außerhalb der Anwendungen, für die dieses Gerät zugelassen ist, oder wir wissen nicht, ob sie dazugehört. Bitte entscheiden Sie so, als läge die Behandlung **außerhalb der zugelassenen Anwendung**: Der Hersteller hat den Behörden vielleicht nicht gezeigt, wie gut es dafür wirkt und wie oft es schadet. Fragen Sie uns, warum wir es dennoch vorschlagen.
{% endclause %}
## Was Sie erwarten können

Ziel ist, dass die Narbe weniger sichtbar wird: weicher, flacher, und in der Farbe näher an der Haut ringsum. Eine Narbe verschwindet nicht. Manche Menschen sehen eine deutliche Veränderung, manche eine kleine, manche keine; tiefe, schmale Narben verändern sich am wenigsten. Die Veränderung ist langsam: Sie geht nach den Sitzungen drei bis sechs Monate weiter. **Niemand kann Ihnen ein Ergebnis versprechen.** Wenn später mehr Sitzungen vorgeschlagen werden, entscheiden Sie neu.

{% clause alternatives %}
## Andere Möglichkeiten

- **Nichts tun.** Eine ruhige Narbe muss nicht behandelt werden, und Sie können sich jederzeit dafür entscheiden.
- **Massage, Silikon, Cremes, Make-up, Laser, Spritzen oder eine Operation.** Sie haben eigenen Nutzen und eigene Risiken. Wir sagen Ihnen, was wir wissen; eine Ärztin oder ein Arzt kann sagen, was zu Ihrer Narbe passt.
{% endclause %}

${risks}

{% clause scar-risks %}
**Bei Narben außerdem:** Die Narbe kann sichtbarer werden statt weniger sichtbar; sie kann für Monate oder auf Dauer rot, dunkel oder hell werden, oder erhaben. Das Risiko ist höher, wenn Sie oder Ihre Familie je eine Narbe hatten, die dick wurde.
{% endclause %}

${anaestheticRisks}

${beforeAndAfter}

${photos}

${yourRecord}

${deciding}
`,
};
