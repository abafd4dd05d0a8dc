import type { Met } from './clauses.ts';
import type { Fault } from './expressions.ts';
import type { TemplateKind } from './kinds.ts';
import { mandatory } from './mandatory.ts';

/** The parts that this kind has to have and the text has not, told at its end. */
export const mandatoryFaults = (kind: TemplateKind, met: Met, source: string): readonly Fault[] => {
  const { clauses, fields, blocks } = mandatory[kind];
  const at = source.trimEnd().length;
  const always = met.clauses.filter((clause) => clause.always).map(({ head }) => head.name);
  return [
    ...clauses
      .filter((name) => !always.includes(name))
      .map((word): Fault => ({ code: 'missing-clause', at, word })),
    ...fields
      .filter((name) => !met.printed.has(name))
      .map((word): Fault => ({ code: 'missing-field', at, word })),
    ...blocks
      .filter((name) => !met.blocks.has(name))
      .map((word): Fault => ({ code: 'missing-block', at, word })),
  ];
};
