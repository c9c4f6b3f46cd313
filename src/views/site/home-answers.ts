import type { Day } from '#domain/calendar';
import type { Fee } from '#domain/fees/fee';
import { turningDays } from '#domain/fees/phases';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath } from '#i18n/locales';
import type { Library } from '#library/library';
import type { DatedWords } from '#views/links/law-currency';
import { feeBrief } from '#words/fee-brief';
import type { FeeContext } from '#words/fee-words';
import { pick, type Words } from '#words/words';

/** What people ask every day, with the answer of the reader's day: 换身份证 · 20 元/证. */
export interface HomeQuestion {
  words: Words;
  href: string;
  answers: DatedWords[];
}

/** The questions that the editors chose, in their order. */
export function homeQuestions(library: Library, context: FeeContext, day: Day): HomeQuestion[] {
  const { locale, catalogue } = context;
  return library.home.questions.map(({ words, fee }) => ({
    words: pick(words, locale),
    href: localePath(locale, AT.page('fees', fee)),
    answers: answersOf(known(catalogue.names, 'bySlug', fee), context, day),
  }));
}

/** The answers of the build day and of every day on which it turns into another. */
function answersOf(fee: Fee, context: FeeContext, builtOn: Day): DatedWords[] {
  const turns = turningDays(context.catalogue, fee).filter((day) => day > builtOn);
  const all = [builtOn, ...turns].map((on, at): DatedWords => ({
    from: at === 0 ? '' : on,
    text: feeBrief(fee, on, context).short,
    current: at === 0,
  }));
  return all.filter(({ text }, at) => all[at - 1]?.text !== text);
}
