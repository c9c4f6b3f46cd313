import { itemAt } from '#domain/known';
import { amountsIn } from '#domain/typed-amount';
import { seenWords, textOf } from '#library/body';
import { guideWords } from '#library/guide-words';
import { infographicTexts } from '#library/infographics';
import { textsOf } from '#library/interpretations';
import type { Entry, Guide, Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const amountOutsideFees: Rule = {
  name: 'amount-outside-fees',
  why: 'An amount stands once, in fees/, with its dates; typed anywhere else it stays when the rate changes.',
  alone: true,
  check(library) {
    return [
      ...guideTexts(library),
      ...journeyTexts(library),
      ...writtenTexts([...library.interpretations.values()].flatMap(textsOf)),
      ...writtenTexts([...library.infographics.values()].flatMap(infographicTexts)),
    ]
      .filter(({ text }) => amountsIn(text).length > 0)
      .map(({ file, field, text }) => issueOf(file, field, text));
  },
};

interface Text {
  file: string;
  field: string;
  text: string;
}

function guideTexts(library: Library): Text[] {
  return [...library.guides.values()].flatMap((guide) => [
    ...originalTexts(guide),
    ...translatedTexts(guide),
  ]);
}

function originalTexts({ original: { file, data, body } }: Guide): Text[] {
  const words = [...guideWords(data)].filter(([key]) => !isThreshold(data.thresholds, key));
  return [
    ...words.map(([field, text]) => ({ file, field, text })),
    { file, field: '正文 / body', text: textOf(body) },
  ];
}

function translatedTexts({ original, translations }: Guide): Text[] {
  const { thresholds } = original.data;
  return [...translations.values()].flatMap(({ file, data, body }) => [
    ...Object.entries(data.words)
      .filter(([key]) => !isThreshold(thresholds, key))
      .map(([key, text]) => ({ file, field: `words.${key}`, text })),
    { file, field: '正文 / body', text: textOf(body) },
  ]);
}

/** An amount that decides who is concerned, such as an income limit, is not an amount to be paid. */
function isThreshold(thresholds: readonly string[], key: string): boolean {
  return thresholds.includes(itemAt(key.split('.'), 0));
}

function journeyTexts(library: Library): Text[] {
  return [...library.journeys.values()].flatMap(({ file, data }) =>
    data.steps.flatMap(({ id, does, when, needs }) =>
      [does, when, needs]
        .flatMap((words) => Object.values(words ?? {}))
        .map((text) => ({ file, field: `steps › ${id}`, text })),
    ),
  );
}

/** Head and body of texts that are written whole in each language. */
function writtenTexts(entries: readonly Entry<object>[]): Text[] {
  return entries.flatMap(({ file, data, body }) => [
    ...Object.entries(data).map(([field, words]) => ({ file, field, text: String(words) })),
    { file, field: '正文 / body', text: seenWords(body) },
  ]);
}

function issueOf(file: string, field: string, text: string): Issue {
  return {
    file,
    field,
    value: text,
    zh: {
      problem: '直接写了金额',
      remedy: '金额只写在 fees/，这里写收费项目的编号；是收入限额一类的门槛，就把要素编号写进 thresholds',
    },
    en: {
      problem: 'an amount of money was typed by hand',
      remedy: 'amounts stand in fees/ only: name the fee by its id; a threshold is marked in `thresholds`',
    },
  };
}
