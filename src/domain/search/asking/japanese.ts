const HAS_KANA = /[ぁ-んァ-ヶ]/u;
/** What only asks, is polite, or says that one wants something; verbs keep their stems. */
const ASKING = new RegExp(
  [
    'どう(?:すれば|したら|やって|なり|いう|し)?(?:いい|よい)?',
    'ど(?:のよう|のくらい|のぐらい|れくらい|れぐらい|んな|こ|ちら|の)',
    'いくら|いつ|なに|何(?=[がをかの日年円])|だれ|誰',
    'について|教えて(?:ください)?|知り(?=たい)|方法|場合|ために?',
    '(?:なければ|なくては)(?:なら|いけ)',
    '(?:でき|くれ|られ|され)?(?:ましょう|ました|ません|ます|でしょう|です)[かが]?',
    'てください|(?:たい|ほしい)(?:の|んです)?|必要(?!書類)な?|もらえ',
    '(?:とき|には|では|とは|から|まで|より)(?![ぁ-ん])',
  ].join('|'),
  'gu',
);
/** One syllable between two words of characters joins them: 会社の登記を is 会社, 登記. */
const PARTICLE = /([^ぁ-ん])[はがをにでとのへもやか](?![ぁ-ん])/gu;

/** What a sentence in Japanese names; any other is left as it is. */
export function namedInJapanese(text: string): string {
  if (!HAS_KANA.test(text)) return text;
  return text.replace(ASKING, ' ').replace(PARTICLE, '$1 ');
}
