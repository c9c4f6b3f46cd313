import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { merklePath, merkleRoot, rootFrom } from '#domain/releases/merkle';
import { sha256Bytes } from '#library/measure-release';

/** The leaves and roots with which the reference implementation of Certificate Transparency tests itself. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
const ROOTS: Record<number, string> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

describe('a Merkle tree (RFC 9162)', () => {
  for (const [size, root] of Object.entries(ROOTS)) {
    it(`has the known root over ${size} statements`, () => {
      assert.equal(merkleRoot(LEAVES.slice(0, Number(size)), sha256Bytes), root);
    });
  }

  const trees = fc
    .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 })
    .chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)));

  it('leads from every statement of a tree of any size to its root', () => {
    fc.assert(
      fc.property(trees, ([leaves, index]) => {
        const at = merklePath(leaves, index, sha256Bytes);
        assert.equal(rootFrom(leaves[index]!, at, sha256Bytes), merkleRoot(leaves, sha256Bytes));
      }),
    );
  });

  it('leads elsewhere from another statement, another place and a shorter or longer path', () => {
    fc.assert(
      fc.property(trees, fc.uint8Array({ minLength: 9, maxLength: 12 }), ([leaves, index], other) => {
        const root = merkleRoot(leaves, sha256Bytes);
        const at = merklePath(leaves, index, sha256Bytes);
        const longer = { ...at, path: [...at.path, root] };
        assert.notEqual(rootFrom(other, at, sha256Bytes), root);
        assert.equal(rootFrom(leaves[index]!, longer, sha256Bytes), null);
        if (leaves.length > 1)
          assert.equal(rootFrom(leaves[index]!, { ...at, path: at.path.slice(1) }, sha256Bytes), null);
        assert.equal(rootFrom(leaves[index]!, { ...at, index: at.size }, sha256Bytes), null);
      }),
    );
  });

  it('has no path for a statement that is not there, and none of what is no hash', () => {
    assert.throws(() => merklePath(LEAVES, 8, sha256Bytes), RangeError);
    assert.equal(rootFrom(LEAVES[0]!, { index: 0, size: 2, path: ['g'.repeat(64)] }, sha256Bytes), null);
  });
});
