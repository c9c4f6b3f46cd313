import { answerRecord } from '#domain/fees/answer-record';
import { answerTo } from '#domain/fees/answer-to';
import { SOURCE_LOCALE } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { feeContext } from '#views/fees/fee-context';
import { questionsOf, UsageError, USAGE } from './verdict/questions.ts';
import { answerText } from './verdict/text.ts';

// Answers "may they charge me this?" for one line of speech or for a whole file, with the same function as the page.
// The exit code says whether the question was answered, not what the answer is.

try {
  const context = feeContext(openLibrary(), SOURCE_LOCALE);
  const { city, regions } = context.catalogue;
  const { questions, asJson } = questionsOf(process.argv.slice(2), [...city, ...regions]);
  const lines = questions.map((question) => {
    const answer = answerTo(context.catalogue, question);
    return asJson ? JSON.stringify(answerRecord(answer)) : answerText(answer, context, question.today);
  });
  if (lines.length > 0) console.log(lines.join('\n'));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ContentError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
