/**
 * What a saved PDF tells of itself: title, practice, the time at which the document was frozen, its colours, and the same as
 * data inside. Nothing in it is of the time of printing, so two prints of one document are the same file. It is tagged
 * and has an outline, as the browser made it; it is not claimed to be PDF/A.
 */
import { AFRelationship, ParseSpeeds, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { srgbProfile } from './pdf-colours.ts';
import { splicedPdf } from './pdf-splice.ts';
import type { ArchiveFacts } from './vault/messages.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const program = 'Stria';

const xmpOf = ({ id, title, practice, language, at }: ArchiveFacts): string => {
  const made = new Date(at).toISOString();
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(practice)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>urn:uuid:${id}</dc:identifier>
<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate><xmp:MetadataDate>${made}</xmp:MetadataDate>
<xmp:CreatorTool>${program}</xmp:CreatorTool><pdf:Producer>${program}</pdf:Producer>
<xmpMM:DocumentID>urn:uuid:${id}</xmpMM:DocumentID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
};

const addMetadata = (pdf: PDFDocument, facts: ArchiveFacts): void => {
  const made = new Date(facts.at);
  pdf.setTitle(facts.title);
  pdf.setAuthor(facts.practice);
  pdf.setCreator(program);
  pdf.setProducer(program);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const { context, catalog } = pdf;
  const xmp = context.stream(Buffer.from(xmpOf(facts), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
};

const addColours = ({ context, catalog }: PDFDocument): void => {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
};

/** Between two pauses, each a turn of the event loop: a form of some pages is read and written in one or two. */
const objectsAtOnce = ParseSpeeds.Fast;

const describe = async (pdf: PDFDocument, facts: ArchiveFacts): Promise<void> => {
  addMetadata(pdf, facts);
  addColours(pdf);
  const made = new Date(facts.at);
  await pdf.attach(Buffer.from(JSON.stringify(facts, null, 2), 'utf8'), 'document.json', {
    mimeType: 'application/json',
    description: 'What this document is, as its record has it',
    creationDate: made,
    modificationDate: made,
    afRelationship: AFRelationship.Data,
  });
  const id = PDFHexString.of(facts.hash.slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
};

/** Read and written anew as a whole. */
const rewritten = async (printed: Uint8Array, facts: ArchiveFacts): Promise<Buffer> => {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: objectsAtOnce });
  await describe(pdf, facts);
  return Buffer.from(
    await pdf.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: objectsAtOnce }),
  );
};

/** The printed bytes with what the document is; the same bytes and facts give the same file. */
export const archivePdf = async (printed: Uint8Array, facts: ArchiveFacts): Promise<Buffer> =>
  (await splicedPdf(printed, (part) => describe(part, facts))) ?? rewritten(printed, facts);
