import type { Day } from '#domain/calendar';
import { turningDays } from '#domain/fees/phases';
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
    href: localePath(locale, `/fees/${fee}/`),
    answers: answersFrom(day, turningDays(catalogue, catalogue.names.bySlug.get(fee)!), (on) =>
      answerOn(fee, on, context),
    ),
  }));
}

function answerOn(fee: string, on: Day, context: FeeContext): string {
  return feeBrief(context.catalogue.names.bySlug.get(fee)!, on, context).short;
}

/** The answers of the build day and of every day on which it turns into another. */
function answersFrom(builtOn: Day, turns: readonly Day[], answer: (on: Day) => string): DatedWords[] {
  const all = [builtOn, ...turns.filter((day) => day > builtOn)].map((on, at): DatedWords => ({
    from: at === 0 ? '' : on,
    text: answer(on),
    current: at === 0,
  }));
  return all.filter(({ text }, at) => all[at - 1]?.text !== text);
}
