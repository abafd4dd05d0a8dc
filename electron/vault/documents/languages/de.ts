/** The program's own words of consents, sheets and letters in German, by the ids of the English ones. */
import { germanParts } from './de-parts.ts';
import { germanQuestions } from './de-questions.ts';
import { germanPrinting } from './de-printing.ts';
import { germanSigning } from './de-signing.ts';
import { germanSmallConsents } from './de-small-consents.ts';

const frame = {
  'document.practitioner': 'Behandelt von',
  'document.born': 'geboren {date} ({age}\u202fJ.)',
  'document.number': 'Nr. {number}',
  'document.page': 'Seite',
  'document.of': 'von',
  'document.fingerprint': 'Prüfsumme {short}',
  'document.version': '{title}, Version {version}, {language}',
  'document.english': 'Englisch',
  'document.german': 'Deutsch',
  'document.adopted':
    'Version {version} dieses Textes wurde am {date} von {name} für diese Praxis gelesen und übernommen.',
  'document.not-adopted': 'Version {version} dieses Textes wurde von der Praxis noch nicht übernommen.',
  'document.instant': '{date}, {time}',
  'document.not-recorded': 'nicht erfasst',
  'document.not-asked': 'nicht gefragt',
  'document.none': 'keine',
  'document.unknown': 'nicht bekannt',
  'document.yes': 'ja',
  'document.no': 'nein',
};

const consent = {
  'consent-document.title': 'Einwilligung in das Microneedling von Dehnungsstreifen',
  'consent-document.title-declined': 'Microneedling von Dehnungsstreifen: abgelehnt',
  'consent-document.heading-declined': '{heading}: abgelehnt',
  'consent-document.short-title': 'Einwilligung, {date}',
  'consent-document.offered': 'Ausgehändigt am {offered}. Noch nicht unterschrieben.',
  'consent-document.signed': 'Ausgehändigt am {offered}, unterschrieben am {signed}.',
  'consent-document.scope': 'Was diese Einwilligung umfasst',
  'consent-document.areas': 'Körperstellen',
  'consent-document.depth': 'Größte Tiefe',
  'consent-document.sessions': 'Sitzungen, Preis',
  'consent-document.session-count': '{count, plural, one {# Sitzung} other {bis zu # Sitzungen}}',
  'consent-document.sessions-and-price': '{sessions}. Genannter Preis: {price}.',
  'consent-document.device': 'Gerät',
  'consent-document.serial': 'Seriennummer {serial}',
  'consent-document.authorised-use': 'Zugelassene Anwendung',
  'consent-document.products': 'Produkte',
  'consent-document.products-later': 'werden vor jeder Anwendung genannt; jede Chargennummer wird erfasst',
  'consent-document.practitioner': 'Behandelt von',
  'consent-document.no-qualification': 'Qualifikation nicht erfasst',
  'consent-document.decision': 'Ihre Entscheidung',
  'consent-document.agreement':
    'Ich willige in das Microneedling ein: {areas}; bis zu {depth} tief; {sessions}. Ich kann diese Einwilligung jederzeit widerrufen.',
  'consent-document.refusal':
    'Ich habe mich gegen diese Behandlung entschieden. Ich kann meine Meinung ändern und würde dann neu lesen und unterschreiben.',
  'consent-document.ticked': 'Angekreuzt',
  'consent-document.not-ticked': 'Nicht angekreuzt',
  'consent-document.optional': 'Sie können hier ankreuzen oder nicht.',
  'consent-document.required': 'Ohne dieses Kreuz gilt die Einwilligung nicht.',
  'consent-document.photos': 'Fotos',
  'consent-document.questions': 'Fragen, Sprache, Dolmetscher, Zeugen',
  'consent-document.no-questions': 'Nichts erfasst.',
  'consent-document.patient': 'Patientin oder Patient',
  'consent-document.signed-on-screen': '{who}, am Bildschirm {at}',
  'consent-document.signed-by-typing': '{who}, Name am Bildschirm getippt anstelle einer Unterschrift, {at}',
  'consent-document.not-signed': '{who}, Datum und Uhrzeit',
  'consent-document.no-ink': '{who}, {at}; es wurde nichts gezeichnet',
  'consent-document.signature-of': 'Unterschrift von {name}',
  'consent-document.complaint-contact': '{practice}, {reach}',
  'consent-document.retention-years': '{years, plural, one {# Jahr} other {# Jahre}}',
  'statement.read': 'Ich habe dieses Formular gelesen, oder es wurde mir vorgelesen, und ich verstehe es.',
  'statement.questions': 'Ich konnte Fragen stellen, und sie wurden in Worten beantwortet, die ich verstehe.',
  'statement.outside-authorised-use':
    'Ich weiß, dass Dehnungsstreifen keine zugelassene Anwendung dieses Geräts sind oder sein könnten.',
  'statement.results-differ':
    'Ich weiß, dass die Ergebnisse von Mensch zu Mensch verschieden sind und mir keines versprochen wird.',
  'statement.aftercare':
    'Ich halte mich an das Nachsorgeblatt und rufe die Praxis an, wenn mich etwas beunruhigt.',
  'statement.health-told':
    'Ich habe von meiner Gesundheit, meinen Medikamenten und Allergien berichtet und melde, wenn sich etwas ändert.',
  'statement.may-stop':
    'Ich weiß, dass ich jederzeit Stopp sagen und diese Einwilligung jederzeit widerrufen kann.',
  'photo-purpose.record': 'Für meine Behandlungsunterlagen',
  'photo-purpose.teaching': 'Für die Lehre, ohne mein Gesicht und meinen Namen',
  'photo-purpose.marketing': 'Für Werbung',
  'answer.yes': 'Ja',
  'answer.no': 'Nein',
  'answer.not-asked': 'Nicht gefragt',
};

const aftercare = {
  'aftercare-document.title': 'So pflegen Sie Ihre Haut',
  'aftercare-document.short-title': 'Nachsorge, {date}',
  'aftercare-document.until-time': 'Bis {until}',
  'aftercare-document.from-until': '{from} bis {until}',
  'aftercare-document.call-us': 'Rufen Sie uns an bei',
  'aftercare-document.no-phone': 'Telefon nicht erfasst',
  'aftercare-document.next': 'Ihre nächste Sitzung',
  'aftercare-document.next-on': '{day}, nicht früher.',
  'aftercare-document.next-open': 'Noch kein Termin.',
  'aftercare-document.contact': 'Wir rufen Sie zwischen {from} und {to} an und fragen, wie es Ihnen geht.',
  'aftercare-document.given': 'Ausgehändigt und erklärt von {name}, {at}.',
  'aftercare-document.not-given': 'Vorbereitet von {name}; wann es ausgehändigt wurde, ist nicht erfasst.',
};

const forms = {
  'form-document.by-hand': 'Ausgehändigt am {offered}, zum Lesen und Unterschreiben von Hand.',
  'form-document.agree': 'Ich stimme dem zu, was oben steht.',
  'form-document.disagree': 'Ich stimme nicht zu.',
  'form-document.guardian': 'Elternteil oder sorgeberechtigte Person',
  'form-document.interval': '{weeks, plural, one {# Woche} other {# Wochen}}',
};

const code = {
  'document-code.code': 'Code dieses Papiers',
  'document-code.what': 'Damit kann die Praxis nachsehen, ob dieses Papier so ist, wie es gemacht wurde.',
};

const notes = {
  'document-notes.title': 'Später vermerkt',
  'document-notes.lead':
    'Was oben steht, ist so, wie es gemacht wurde. Dies wurde danach vermerkt und gehört nicht dazu:',
  'document-notes.stood': 'Vorher stand',
  'document-notes.right': 'Richtig ist',
  'document-notes.noted': '{at}, {name}: {reason}',
  'document-notes.not-valid': 'Nicht gültig',
};

const texts = {
  'template-document.made-from': 'Woher dieser Text kommt: {note}',
  'template-document.no-advice': 'Er ist keine Rechtsberatung.',
};

/** Complete for every document that is made from a template; a unit test holds it. */
export const germanWords: Readonly<Record<string, string>> = {
  ...frame,
  ...consent,
  ...aftercare,
  ...forms,
  ...code,
  ...notes,
  ...texts,
  ...germanParts,
  ...germanSigning,
  ...germanSmallConsents,
  ...germanPrinting,
  ...germanQuestions,
};
