import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type {
  TemplateFields,
  TemplateInfo,
  TemplateKey,
  TemplateText,
} from '../../../shared/templates/template.ts';
import type { TemplateVersion } from '../../../shared/templates/version.ts';
import type { AdoptionsTable } from '../db/template-tables.ts';
import { type OwnVersion, selectAdoptions, selectOwnVersions, selectRetired } from '../db/templates.ts';
import type { Db } from '../db/run.ts';
import { newestRevision } from '../db/entries.ts';
import {
  shippedTexts,
  shippedVersions,
  type ShippedText,
  textHash,
} from '../documents/templates/registry.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** The entry of a text's versions and retirements. */
export const entryOf = ({ id, language }: TemplateKey): string => `${id}/${language}`;

/** Those of adoptions began before there were languages: English has the id alone. */
const adoptionEntry = (key: TemplateKey): string => (key.language === 'en' ? key.id : entryOf(key));

const sameKey = (one: TemplateKey, other: TemplateKey): boolean =>
  one.id === other.id && one.language === other.language;

/** One text with all its versions, oldest first. */
export interface KnownText extends TemplateKey {
  readonly versions: readonly TemplateVersion[];
  /** The version that was adopted last; null while none was. */
  readonly inUse: TemplateVersion | null;
  readonly retired: { readonly by: string; readonly at: number } | null;
  /** A shipped text that is newer than what the practice's own versions went on from; null for none. */
  readonly offered: TemplateFields | null;
}

const adoptionOf = (adoptions: readonly AdoptionsTable[], key: TemplateKey, version: number) => {
  const found = adoptions.find(
    (one) => one.template === key.id && one.language === key.language && one.version === version,
  );
  return { adoptedBy: found?.by_name ?? null, adoptedAt: found?.at ?? null };
};

/**
 * The shipped versions that come before the practice's own; the later ones, which a newer program brought, are offered
 * until one of the practice's own versions has their words.
 */
const shippedOf = (
  key: TemplateKey,
  own: readonly OwnVersion[],
): { readonly first: readonly ShippedText[]; readonly offered: TemplateFields | null } => {
  const shipped = shippedVersions(key);
  const firstOwn = own[0]?.version ?? Infinity;
  const first = shipped.filter(({ version }) => version < firstOwn);
  const newest = shipped.at(-1);
  const isLater = newest !== undefined && newest.version >= firstOwn;
  const taken = isLater && own.some(({ fields }) => textHash(fields) === textHash(newest.fields));
  return { first, offered: isLater && !taken ? newest.fields : null };
};

const textOf = (db: Db, key: TemplateKey, everyOwn: readonly OwnVersion[]): KnownText => {
  const adoptions = selectAdoptions(db);
  const own = everyOwn.filter((version) => sameKey(version, key));
  const { first, offered } = shippedOf(key, own);
  const versions: readonly TemplateVersion[] = [
    ...first.map(({ version, fields }) => ({
      version,
      fields,
      by: null,
      at: null,
      note: '',
      origin: 'program' as const,
      ...adoptionOf(adoptions, key, version),
    })),
    ...own.map(({ version, fields, byName: by, at, note, origin }) => ({
      version,
      fields,
      by,
      at,
      note,
      origin,
      ...adoptionOf(adoptions, key, version),
    })),
  ];
  const newestAdoption = adoptions.find((one) => one.template === key.id && one.language === key.language);
  const retired = selectRetired(db).find((one) => one.id === key.id && one.language === key.language);
  return {
    ...key,
    versions,
    offered,
    inUse: versions.find(({ version }) => version === newestAdoption?.version) ?? null,
    retired: retired ? { by: retired.by_name, at: retired.at } : null,
  };
};

/** Every text that ships or was written here, retired ones too. */
export const knownTexts = ({ vault: { db } }: Work): readonly KnownText[] => {
  const own = selectOwnVersions(db);
  const keys = [...shippedTexts, ...own].map(({ id, language }) => ({ id, language }));
  const each = keys.filter((key, index) => keys.findIndex((one) => sameKey(one, key)) === index);
  return each.map((key) => textOf(db, key, own));
};

/** One text, or undefined. */
export const knownText = ({ vault: { db } }: Work, { id, language }: TemplateKey): KnownText | undefined => {
  const known = textOf(db, { id, language }, selectOwnVersions(db));
  return known.versions.length === 0 ? undefined : known;
};

/** A version as documents take it. */
export const asText = ({ id, language }: TemplateKey, version: TemplateVersion): TemplateText => ({
  id,
  language,
  version: version.version,
  ...version.fields,
  adoptedBy: version.adoptedBy,
  adoptedAt: version.adoptedAt,
});

const infoOf = ({
  kind,
  id,
  version,
  language,
  title,
  adoptedBy,
  adoptedAt,
}: TemplateText): TemplateInfo => ({
  kind,
  id,
  version,
  language,
  title,
  adoptedBy,
  adoptedAt,
});

/** A text that is not retired in the version in use, or in its newest while none is. */
const offeredOf = (known: KnownText): TemplateInfo[] => {
  const version = known.inUse ?? known.versions.at(-1);
  return version && known.retired === null ? [infoOf(asText(known, version))] : [];
};

/** The texts that are not retired: each in the version in use, or in its newest while none is. */
export const listTemplates = (work: Work): readonly TemplateInfo[] => knownTexts(work).flatMap(offeredOf);

/** The same of one text; empty when it is retired or not known. */
export const listTemplate = (work: Work, key: TemplateKey): readonly TemplateInfo[] => {
  const known = knownText(work, key);
  return known ? offeredOf(known) : [];
};

/** The text in use, or why nothing can be made from it yet. */
export const adoptedTemplate = (work: Work, key: TemplateKey): Result<TemplateText> => {
  const known = knownText(work, key);
  if (!known) return fail('not-found', 'template');
  if (known.inUse === null) return fail('refused', 'template-not-adopted');
  return known.retired === null ? ok(asText(known, known.inUse)) : fail('refused', 'template-retired');
};

/** Notes that the person at work has read and adopted a version; adopting the one in use again changes nothing. */
export const adoptTemplate = (
  work: Work,
  { id, version, language = 'en' }: InputOf<'templates:adopt'>,
): Result<null> => {
  const known = knownText(work, { id, language });
  const adopted = known?.versions.find((one) => one.version === version);
  if (!known || !adopted) return fail('not-found', 'template');
  if (known.inUse?.version === version) return ok(null);
  const shipped = adopted.origin === 'program' ? shippedVersions(known) : [];
  const sourceHash = shipped.find((one) => one.version === version)?.sourceHash ?? textHash(adopted.fields);
  const entry = adoptionEntry(known);
  const saved = saveAlone(work, {
    type: 'adoption',
    id: entry,
    revision: newestRevision(work.vault.db, 'adoption', entry),
    action: 'adopt',
    body: { template: id, version, sourceHash, byName: work.user.name, language },
    draft: null,
  });
  return saved.ok ? ok(null) : saved;
};
