const WORD = /\p{Script=Hangul}+/gu;
/** Whole words that only ask or help a verb. */
const ASKING =
  /^(?:어떻게|어디(?:서|에서?|로)?|얼마(?:나|예요|인가요|입니까)?|언제(?:까지|부터)?|무엇[을이]?|뭐[를가]?|무슨|어떤|누가|하나요|합니까|되나요|됩니까|있나요|있습니까|있어요|하려면|해야|싶어요|싶습니다|알려(?:줘|주세요)?|주세요|필요(?:한가요|합니까|해요)?|방법|[할될수때저내제몇좀안못])$/u;
/** What words end in: 회사가 is 회사, 연장하려면 is 연장. Two syllables are left at least: 도로 is a road. */
const ENDING =
  /^(.{2,}?)(?:[하되]?(?:나요|려면|려고|는데요?)|한가요|인가요|합니[까다]|입니까|됩니까|습니[까다]|[해예]요|이에요|했어요|[어아]요|해야|[하되으]면|에서[는도]?|에게|으로|까지|부터|에는|에도|[은는이가을를에의도와과로])$/u;

/** What a sentence in Korean names; words of other scripts are left as they are. */
export function namedInKorean(text: string): string {
  return text.replace(WORD, (word) => (ASKING.test(word) ? ' ' : word.replace(ENDING, '$1')));
}
