import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  packedProof,
  proofFaults,
  proofsOf,
  proofText,
  readProof,
  unpackedProof,
} from '#domain/releases/proof';
import { measureHead, sha256Bytes } from '#library/measure-release';
import { makeKey, seal, sealedFee, sealFees } from '../../../support/releases.ts';

const { privateKey, published } = makeKey();
const keys = { test: published };
const fees = ['a', 'b', 'c', 'd', 'e'].map((id, index) => sealedFee(id, `${index + 1}0`, '20'));
const release = sealFees('2026-01-01-1', null, fees, privateKey);
const proofs = fees.flatMap(({ id }) => proofsOf(release, id, sha256Bytes));

function faults(text: string, heads = [{ id: release.sealed.id, hash: release.hash }]): string[] {
  const proof = readProof(text);
  if (!proof) return ['unreadable'];
  return proofFaults(proof, measureHead(proof.release, keys), heads, sha256Bytes).map(({ code }) => code);
}

describe('the proof of a charge', () => {
  it('is there for every period of every charge of a release with a tree, and holds', () => {
    assert.equal(proofs.length, 10);
    for (const proof of proofs) assert.deepEqual(faults(proofText(proof)), []);
  });

  it('is not there for a charge that the release does not hold, nor in a release without a tree', () => {
    assert.deepEqual(proofsOf(release, 'z', sha256Bytes), []);
    assert.deepEqual(proofsOf(seal('2026-01-01-1', null, privateKey), 'a', sha256Bytes), []);
  });

  it('does not hold when any digit is changed', () => {
    const text = proofText(proofs[3]!);
    for (const { index } of text.matchAll(/\d/g)) {
      const digit = (Number(text[index]) + 1) % 10;
      const changed = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
      assert.notDeepEqual(faults(changed), [], `at ${index}: ${text.slice(index - 20, index + 5)}`);
    }
  });

  it('tells of a key that nobody published, of another’s signature and of another release of its name', () => {
    const [{ statement, at, release: head }] = proofs as [(typeof proofs)[0]];
    const other = sealFees('2026-01-01-1', null, fees, makeKey().privateKey);
    const foreign = { statement, at, release: { ...head, signature: other.signature } };
    assert.deepEqual(faults(proofText(foreign)), ['wrong-key']);
    const unknown = { ...head, signature: { ...head.signature, key: '__proto__' } };
    assert.deepEqual(faults(proofText({ statement, at, release: unknown })), ['unknown-key']);
    const heads = [{ id: release.sealed.id, hash: 'other' }];
    assert.deepEqual(faults(proofText(proofs[0]!), heads), ['not-as-published']);
  });

  it('goes into the text of a QR code and comes out whole', () => {
    for (const proof of proofs) {
      const packed = packedProof(proof);
      assert.match(packed, /^[\w-]+$/);
      assert.equal(unpackedProof(packed), proofText(proof));
    }
    assert.equal(unpackedProof('nothing'), null);
  });

  it('is read only in its one form', () => {
    for (const text of ['', '{}', 'null', JSON.stringify(proofs[0], null, 1)])
      assert.equal(readProof(text), null);
  });
});
