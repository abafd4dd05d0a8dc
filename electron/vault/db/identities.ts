import { type Db, statement } from './run.ts';

/** What tells one patient from another. */
export interface Identity {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly email: string;
}

/** The next people after an id, in the order in which they were registered. */
export function selectIdentitiesAfter(db: Db, id: string, most: number): Identity[] {
  return statement(
    db,
    `select id, family, given, born, phone, json_extract(record, '$.email') as email
     from patients where id > ? order by id limit ?`,
  ).all(id, most) as Identity[];
}
