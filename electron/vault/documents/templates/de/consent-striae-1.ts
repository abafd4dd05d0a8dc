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

/** The first shipped German consent text for stretch marks. */
export const einwilligungStriae1: TemplateFields = {
  kind: 'consent',
  title: 'Einwilligung Microneedling',
  heading: 'Einwilligung in das Microneedling von Dehnungsstreifen',
  sourceNote: consentSourceNote,
  source: `${beforeYouReadOn}

## Was gemacht wird

Beim Microneedling entstehen mit feinen, kurzen Nadeln viele winzige Löcher in der Haut. Die Haut schließt sie und bildet in den Wochen danach neues Gewebe. Zuerst wird Ihre Haut gereinigt, und vielleicht wird eine betäubende Creme verwendet. Dann fährt das Gerät mehrmals in mehreren Richtungen über die Streifen, bis die Haut rot ist oder feine Blutpunkte zeigt. Ein Gel lässt es gleiten. Es kann sich wie Kratzen, Hitze oder Pieksen anfühlen.
${radiofrequencyWhatIsDone}
${namedProducts}
{% case authorised_use %}{% when 'no' %}
## Außerhalb der zugelassenen Anwendung des Gerätes

Dehnungsstreifen gehören hier nicht zu den Anwendungen, für die dieses Gerät zugelassen ist. Sie zu behandeln liegt **außerhalb der zugelassenen Anwendung**. Das heißt: Der Hersteller hat den Behörden nicht gezeigt, wie gut es bei Dehnungsstreifen wirkt und wie oft es schadet. Fragen Sie uns, warum wir es dennoch vorschlagen.
{% when 'unknown' %}
## Die zugelassene Anwendung des Gerätes

Wir wissen nicht, ob Dehnungsstreifen hier zu den Anwendungen gehören, für die dieses Gerät zugelassen ist. Bitte entscheiden Sie so, als läge die Behandlung **außerhalb der zugelassenen Anwendung**: Der Hersteller hat den Behörden vielleicht nicht gezeigt, wie gut es bei Dehnungsstreifen wirkt und wie oft es schadet.
{% endcase %}
## Was Sie erwarten können

Ziel ist, dass die Streifen weniger sichtbar werden: glatter, und in der Farbe näher an der Haut ringsum. Sie verschwinden nicht. Manche Menschen sehen eine deutliche Veränderung, manche eine kleine, manche keine. Rote, jüngere Streifen können anders ansprechen als weiße, ältere. Die Veränderung ist langsam: Sie geht nach den Sitzungen drei bis sechs Monate weiter. **Niemand kann Ihnen ein Ergebnis versprechen.** Wenn später mehr Sitzungen vorgeschlagen werden, entscheiden Sie neu.

{% clause alternatives %}
## Andere Möglichkeiten

- **Nichts tun.** Dehnungsstreifen müssen nicht behandelt werden, und Sie können sich jederzeit dafür entscheiden.
- **Cremes, Make-up, Laser, Licht oder Radiofrequenz.** Sie haben eigenen Nutzen und eigene Risiken. Wir sagen Ihnen, was wir wissen, oder Sie fragen eine Ärztin oder einen Arzt.
{% endclause %}

${risks}

${anaestheticRisks}

${beforeAndAfter}

${photos}

${yourRecord}

${deciding}
`,
};
