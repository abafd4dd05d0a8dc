/** Forms with lines to write on, and labels, in German. */
export const germanPrinting: Readonly<Record<string, string>> = {
  'blank-document.empty':
    'Ein Formular zum Ausfüllen von Hand: Schreiben Sie auf die Linien und streichen Sie, was nicht zutrifft.',
  'blank-document.name': 'Name',
  'blank-document.born': 'Geburtsdatum',
  'blank-document.number': 'Nr.',
  'blank-document.date': 'Datum',
  'blank-document.to-write': 'Eine Linie zum Schreiben',
  'label-document.born': 'geb. {date}',
  'label-document.title': 'Etiketten',
  'label-document.session': 'Sitzung {number}',
};
