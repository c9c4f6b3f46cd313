import { openLibrary } from '#library/open-library';
import { catalogueOf } from '#library/catalogue-facts';
import { ContentError } from '#library/report';
import { verdictOn, type Catalogue, type Verdict } from '#domain/fees/verdict';
import { verdictRecord } from '#domain/fees/verdict-record';
import { questionsOf, UsageError, USAGE, type Question } from './verdict/questions.ts';
import { verdictText } from './verdict/text.ts';

// Answers "may they charge me this?" for one name or for a whole file, with the same function as the page.
// The exit code says whether the question was answered, not what the answer is.

function answer(catalogue: Catalogue, { name, on, payer, region }: Question): Verdict {
  return verdictOn(catalogue, name, on, payer, region);
}

try {
  const { questions, asJson } = questionsOf(process.argv.slice(2));
  const library = openLibrary();
  const catalogue = catalogueOf(library);
  const lines = questions.map((question) => {
    const verdict = answer(catalogue, question);
    return asJson ? JSON.stringify(verdictRecord(verdict)) : verdictText(verdict);
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${USAGE}\n` : ''}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
