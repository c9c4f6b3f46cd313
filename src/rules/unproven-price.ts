import type { Issue } from '#library/report';
import type { Regulated } from '#schemas/regulated';
import type { Rule } from './rule.ts';

export const unprovenPrice: Rule = {
  name: 'unproven-price',
  why: 'An entry that rests on nothing would send readers to pay, or to refuse, on hearsay.',
  check(library) {
    return library.regulated.filter(restsOnNothing).map(issueOf);
  },
};

function restsOnNothing({ legalProof, documents, readIn }: Regulated): boolean {
  return legalProof.length === 0 && documents.length === 0 && readIn.length === 0;
}

function issueOf({ id }: Regulated): Issue {
  return {
    file: 'regulated.yaml',
    field: `${id}.legalProof`,
    value: id,
    zh: {
      problem: '没有法条，也没有来源',
      remedy: '写出法条（legalProof）、文件（documents）或读到它的清单（readIn），或删去这一条',
    },
    en: {
      problem: 'has neither a law nor a source',
      remedy: 'give a law (legalProof), a document or the list that has it (readIn), or delete the entry',
    },
  };
}
