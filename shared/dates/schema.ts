import { z } from 'zod';
import { isDate } from './calendar.ts';

/** A calendar date that exists, 'YYYY-MM-DD'. */
export const dateSchema = z.string().refine(isDate, { message: 'date.impossible' });

/** A month, 'YYYY-MM'. */
export const monthSchema = z.string().refine((text) => isDate(`${text}-01`), { message: 'date.impossible' });

/** A moment, UTC milliseconds since 1970. */
export const instantSchema = z.int().min(0).max(8_640_000_000_000);
