import { bodies, type BodyOf, type BodyType } from './bodies.ts';
import type { Json } from './ledger/canonical.ts';

/** What was parsed of a body, as long as the body itself is there: the projector and the indexer of an entry share it. */
const parsed = new WeakMap<object, { readonly type: BodyType; readonly body: unknown }>();

/** A body in the shape of its type. Throws for one that has another. */
export function parseBody<Type extends BodyType>(type: Type, body: Json): BodyOf<Type> {
  const key = typeof body === 'object' ? body : null;
  const known = key === null ? undefined : parsed.get(key);
  if (known?.type === type) return known.body as BodyOf<Type>;
  const made = bodies[type].parse(body);
  if (key !== null) parsed.set(key, { type, body: made });
  return made as BodyOf<Type>;
}
