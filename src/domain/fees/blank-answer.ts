import type { Answer, Catalogue } from './answer.ts';
import type { Asked } from './question.ts';
import type { Evidence } from './resolve.ts';

/** An answer that says nothing yet: what was asked, of which catalogue. */
export function blankAnswer(catalogue: Catalogue, asked: Asked, evidence: Evidence): Answer {
  return {
    query: asked.query,
    name: asked.name,
    amount: asked.amount,
    on: asked.on,
    verdict: 'unknown',
    evidence,
    currency: null,
    checked: null,
    entry: null,
    fee: null,
    period: null,
    rates: [],
    reductions: [],
    collector: null,
    basis: [],
    caveats: [],
    category: null,
    choices: [],
    most: null,
    over: null,
    noAmount: false,
    lastKnown: null,
    edition: null,
    release: catalogue.release,
  };
}
