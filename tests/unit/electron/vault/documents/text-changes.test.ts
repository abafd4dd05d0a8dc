import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangedBlock, TextBlock } from '../../../../../shared/consents/text-block.ts';
import { textChanges } from '../../../../../electron/vault/documents/text-changes.ts';

const block = (text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock => ({
  kind,
  runs: [{ text, strong: false }],
});
const without = (changes: readonly ChangedBlock[], kind: 'added' | 'removed'): string =>
  changes.flatMap(({ words }) => words.filter((word) => word.kind !== kind).map(({ text }) => text)).join('');

describe('what changed in a text', () => {
  it('is told word by word in the block that changed, and nothing of the others', () => {
    const before = [block('Title', 'heading'), block('It takes one hour and hurts a little.'), block('End.')];
    const after = [block('Title', 'heading'), block('It takes two hours and hurts a little.'), block('End.')];
    const changes = textChanges(before, after);
    expect(changes).toHaveLength(1);
    expect(without(changes, 'added')).toBe('It takes one hour and hurts a little.');
    expect(without(changes, 'removed')).toBe('It takes two hours and hurts a little.');
    expect(changes[0]?.words.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(1);
  });

  it('of a block that is new, gone, or quite another one is told whole', () => {
    const risk = block('Burns are possible.');
    expect(textChanges([], [risk])).toEqual([
      { kind: 'paragraph', words: [{ kind: 'added', text: 'Burns are possible.' }] },
    ]);
    expect(textChanges([risk], [])).toEqual([
      { kind: 'paragraph', words: [{ kind: 'removed', text: 'Burns are possible.' }] },
    ]);
    const other = block('Ask us about sun protection before you travel to the mountains.');
    expect(textChanges([risk], [other]).map(({ words }) => words.length)).toEqual([1, 1]);
    expect(textChanges([risk], [risk])).toEqual([]);
  });

  it('gives every changed word of both texts and no word that is in neither, for any two texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'skin', 'needle', 'risk', '‮', '<b>'), { maxLength: 8 });
    const text = fc.array(
      fc.record({ words, kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = one.map(({ words: each, kind }) => block(each.join(' '), kind));
        const after = other.map(({ words: each, kind }) => block(each.join(' '), kind));
        const changes = textChanges(before, after);
        const all = (blocks: readonly TextBlock[]) => blocks.map(({ runs }) => runs[0]?.text ?? '');
        for (const change of changes) {
          const old = change.words.filter(({ kind }) => kind !== 'added').map((word) => word.text);
          const fresh = change.words.filter(({ kind }) => kind !== 'removed').map((word) => word.text);
          if (old.length > 0) expect(all(before)).toContain(old.join(''));
          if (fresh.length > 0) expect(all(after)).toContain(fresh.join(''));
        }
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });
});
