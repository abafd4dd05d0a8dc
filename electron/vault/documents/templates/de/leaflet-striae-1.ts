import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German leaflet for patients. */
export const merkblattStriae1: TemplateFields = {
  kind: 'leaflet',
  title: 'Merkblatt Dehnungsstreifen',
  heading: 'Dehnungsstreifen und Microneedling',
  sourceNote:
    'Für dieses Programm geschrieben nach veröffentlichten Studien und Übersichten zum Microneedling von Dehnungsstreifen (darunter Alster und Li 2020; eine Studie mit fünf monatlichen Sitzungen im American Journal of Clinical Dermatology; Übersichten unerwünschter Ereignisse von 2021 und 2024) und Übersichten zu Dehnungsstreifen. Die meisten Studien sind klein.',
  source: `Dieses Merkblatt ist zum Mitnehmen. Es ersetzt das Gespräch mit uns nicht, und es sagt nicht, ob die Behandlung für Sie das Richtige ist.

## Was Dehnungsstreifen sind

Dehnungsstreifen sind Narben in der tieferen Schicht der Haut. Sie entstehen, wenn die Haut schnell gedehnt wird oder schwächer ist als sonst: in der Pubertät, in der Schwangerschaft, wenn Gewicht oder Muskeln schnell zunehmen, und auch durch Kortison, als Medikament oder aus dem Körper selbst. Die meisten Menschen haben welche. Sie schaden nicht.

Junge Streifen sind rot, rosa oder, auf dunklerer Haut, dunkel oder violett, und können leicht erhaben sein oder jucken. Über Monate oder Jahre werden sie hell, flach und fein gefältelt. Viele werden ohne jede Behandlung weniger sichtbar.

**Zeigen Sie sie einer Ärztin oder einem Arzt,** wenn sie breit und violett sind, ohne Grund kommen oder zusammen mit schwachen Muskeln, leichten blauen Flecken oder einem runderen Gesicht: Das kann zu viel Kortison sein.

{% columns %}
## Wie Microneedling wirkt

Feine, kurze Nadeln machen viele winzige Löcher. Sie schließen sich in ein bis zwei Tagen. Während die Haut sie ausbessert, bildet sie über Wochen und Monate neue Fasern aus Kollagen und Elastin. Die Streifen sollen dadurch glatter werden und in der Farbe näher an der Haut ringsum.
{% next %}
## Wie eine Sitzung ist

Fragen zu Ihrer Gesundheit, Fotos, wenn Sie möchten, Reinigen, oft eine betäubende Creme für 20 bis 60 Minuten, Nadeln für 20 bis 40 Minuten, ein beruhigendes Mittel. Sie spüren vielleicht Pieksen, Kratzen und Hitze.
{% endcolumns %}

## Was Sie erwarten können, und wann

| Wann | Was meist geschieht |
|---|---|
| Am selben Tag | Die Haut ist rot, warm und gespannt, vielleicht mit feinen Blutpunkten |
| 1 bis 3 Tage | Die Rötung lässt nach; die Haut kann trocken sein oder schuppen |
| 4 Wochen | Die nächste Sitzung, wenn eine geplant ist. Für ein Urteil ist es zu früh |
| 3 bis 6 Monate | Die Veränderung geht weiter und lässt sich mit Fotos beurteilen |

Üblich sind mehrere Sitzungen, oft drei bis sechs, im Abstand einiger Wochen, über drei bis sechs Monate. In den Studien wurden die Streifen bei vielen Menschen weniger sichtbar; manche sahen wenig oder nichts. Die Streifen verschwinden nicht, und rote können anders ansprechen als weiße. **Niemand kann Ihnen ein Ergebnis versprechen.**

## Was schiefgehen kann

Rötung, Schwellung, kleine blaue Flecken und trockene Haut sind häufig und meist nach einer Woche vorbei. Dunkle oder helle Flecken sind seltener, öfter auf dunklerer Haut und nach Sonne. Infektionen, dicke Narben und harte Knoten durch Mittel auf der offenen Haut sind selten, aber ernst. Die ganze Liste steht auf dem Einwilligungsblatt; fragen Sie danach.

## Wann nicht, oder noch nicht

Unter anderem: eine Infektion, ein Sonnenbrand oder offene Haut an der Stelle; eine Neigung zu dicken Narben; Schwangerschaft; manche Krankheiten und Medikamente. Sagen Sie uns alles, was Sie einnehmen. Setzen Sie nie ein verordnetes Medikament von sich aus ab.

## Was Sie selbst tun können

Sonnenschutz, denn auf gebräunter Haut fallen helle Streifen mehr auf. Zeit. Kein Nadeln zu Hause: Roller und Stifte für zu Hause sind schwer sauber zu halten und gehen zu flach oder zu tief.

## Andere Möglichkeiten

Nichts tun, Cremes, Make-up, Laser oder Licht. Alles hat Nutzen, Kosten und Risiken. Fragen Sie uns, eine Ärztin oder einen Arzt.

Fragen: {{ complaint_contact }}.
`,
};
