import Nedb from '@seald-io/nedb';
import { openedLine, sealedLine } from './json-store.ts';
import {
  type DocumentStore,
  newestEvents,
  type StoredConcern,
  type StoredPatient,
  type StoredPhoto,
  type StoredRecords,
  type StoredSession,
  typedWords,
} from './stores.ts';

const open = async <Stored>(filename: string, index: string): Promise<Nedb<Stored>> => {
  const store = new Nedb<Stored>({
    filename,
    afterSerialization: sealedLine,
    beforeDeserialization: openedLine,
  });
  await store.loadDatabaseAsync();
  await store.ensureIndexAsync({ fieldName: index });
  return store;
};

const filesOf = (folder: string) => ({
  patients: `${folder}/patients.nedb`,
  sessions: `${folder}/sessions.nedb`,
  concerns: `${folder}/concerns.nedb`,
  photos: `${folder}/photos.nedb`,
});

/** Writes the records into new files. */
export async function writeNedb(
  folder: string,
  { patients, sessions, concerns, photos }: StoredRecords,
): Promise<void> {
  const files = filesOf(folder);
  const stores = {
    patients: await open<StoredPatient>(files.patients, 'id'),
    sessions: await open<StoredSession>(files.sessions, 'patient'),
    concerns: await open<StoredConcern>(files.concerns, 'patient'),
    photos: await open<StoredPhoto>(files.photos, 'patient'),
  };
  await stores.patients.insertAsync([...patients]);
  await stores.sessions.insertAsync([...sessions]);
  await stores.concerns.insertAsync([...concerns]);
  await stores.photos.insertAsync([...photos]);
}

/** NeDB with each line encrypted, as its own hooks offer it; an index where a person would think of one. */
export async function openNedb(folder: string): Promise<DocumentStore> {
  const files = filesOf(folder);
  const patients = await open<StoredPatient>(files.patients, 'id');
  const sessions = await open<StoredSession>(files.sessions, 'patient');
  const concerns = await open<StoredConcern>(files.concerns, 'patient');
  const photos = await open<StoredPhoto>(files.photos, 'patient');
  const byName = { family: 1, given: 1 };
  const newest = { startedAt: -1 };
  return {
    list: (most) => patients.findAsync({}).sort(byName).limit(most),
    timeline: async (id, most) => {
      const own = { patient: id };
      const events = {
        patient: await patients.findOneAsync({ id }),
        sessions: await sessions.findAsync(own).sort(newest).limit(most),
        concerns: await concerns.findAsync(own),
        photos: await photos.findAsync(own),
      };
      return newestEvents(events, most);
    },
    search: (typed, most) => {
      const words = typedWords(typed);
      const all = words.map((word) => ({ words: { $regex: new RegExp(`^${word}`) } }));
      return patients.findAsync({ $and: all }).sort(byName).limit(most);
    },
    notes: (typed, most) =>
      sessions
        .findAsync({ note: { $regex: new RegExp(`\\b${typed}`) } })
        .sort(newest)
        .limit(most),
    recall: async ({ product, lot }) =>
      Map.groupBy(
        await sessions.findAsync({ products: { $elemMatch: { product, lot } } }),
        (found) => found.patient,
      ),
    save: (session) => sessions.insertAsync(session),
  };
}
