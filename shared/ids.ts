import { z } from 'zod';

/** A record's id: UUIDv7 in lower case (RFC 9562), made by whoever creates the record. */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** When a record was begun, UTC ms: an id begins with its time (RFC 9562, 5.7). */
export const timeOfId = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
