/** A value as JSON with two blanks a level, as it stands so deep inside of another. */
const indented = (value: unknown, depth: number): string =>
  (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${'  '.repeat(depth)}`);

/**
 * What `JSON.stringify(whole, null, 2)` makes of an object, in parts: each of its lists one item a part, so that none of them takes
 * long. Values that JSON does not have are not looked for.
 */
export function* jsonParts(whole: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(whole)) {
    const head = `${before}\n  ${JSON.stringify(name)}: `;
    before = ',';
    if (!Array.isArray(value) || value.length === 0) {
      yield `${head}${indented(value, 1)}`;
      continue;
    }
    for (const [index, item] of value.entries())
      yield `${index === 0 ? `${head}[` : ','}\n    ${indented(item, 2)}`;
    yield '\n  ]';
  }
  yield before === '{' ? '{}' : '\n}';
}
