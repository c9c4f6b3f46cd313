import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinedSpellings, soundingLike, termsForPinyin, type PinyinLexicon } from '#domain/search/pinyin';

const LEXICON: PinyinLexicon = {
  syllables: {
    hu: '护户',
    zhao: '照找',
    gong: '工公',
    ben: '本',
    fei: '费',
    ying: '营迎',
    ye: '业',
    zhi: '执',
    zi: '资',
    yin: '银',
    hang: '行',
    xing: '姓',
    ji: '籍',
  },
  terms: ['银行'],
  special: { 银行: 'yin hang', 同行: 'tong xing' },
};
const NAMES = ['护照工本费', '营业执照', '户籍'];
const spelled = (letters: string, names = NAMES) => termsForPinyin(LEXICON, names, letters);

describe('what letters spell', () => {
  test('whole syllables, wherever they stand in a name, and no single one', () => {
    assert.deepEqual(spelled('huzhao'), ['护照']);
    assert.deepEqual(spelled('gongben'), ['工本']);
    assert.deepEqual(spelled('zhizhao'), ['执照']);
    assert.deepEqual(spelled('zhao'), []);
    assert.deepEqual(spelled('yinhang'), ['银行']);
  });

  test('the last syllable may be unfinished, but not the only one', () => {
    assert.deepEqual(spelled('huzha'), ['护照']);
    assert.deepEqual(spelled('yingyez'), ['营业执']);
    assert.deepEqual(spelled('yin'), []);
    assert.deepEqual(spelled('huzhaox'), []);
  });

  test('initials of a whole name from two on, inside a longer one from three on', () => {
    assert.deepEqual(spelled('hj'), ['户籍']);
    assert.deepEqual(spelled('hz'), []);
    assert.deepEqual(spelled('hzg'), ['护照工']);
    assert.deepEqual(spelled('gbf'), ['工本费']);
    assert.deepEqual(spelled('h'), []);
    assert.deepEqual(spelled('hzgbfx'), []);
  });

  test('whole syllables go before initials, a whole name before a part of one, and those before what is begun', () => {
    assert.deepEqual(spelled('hj', ['户籍', '护籍工']), ['户籍']);
    assert.deepEqual(spelled('yiny', ['营业执照', '银业']), ['银业']);
    assert.deepEqual(spelled('huz', ['护照', '护资', '护业资']), ['护照', '护资']);
    // h-u-z as initials would fit nothing here; hu-z begins 照 and 资 alike.
    assert.deepEqual(spelled('yyz', ['营业执照', '迎业照']), ['迎业照']);
  });

  test('what stands in more names goes first, then the shorter', () => {
    assert.deepEqual(spelled('huzhao', ['护找', '护照工本费', '护照']), ['护照', '护找']);
    assert.deepEqual(spelled('huz', ['护资银', '护照', '护照费']), ['护照', '护资']);
  });

  test('at most six', () => {
    const names = ['护工', '护公', '户工', '户公', '护工工', '护公公', '户工公'];
    assert.equal(spelled('hug', [...names, '护迎业', '户迎', '护光']).length <= 6, true);
    const many = { ...LEXICON, syllables: { hu: '护户互湖', gong: '工公' } };
    const all = ['护', '户', '互', '湖'].flatMap((a) => ['工', '公'].map((b) => a + b));
    assert.equal(termsForPinyin(many, all, 'hugong').length, 6);
  });

  test('a character that is read otherwise here, as this text reads it', () => {
    assert.deepEqual(spelled('tongxing', ['同行']), ['同行']);
    assert.deepEqual(spelled('tonghang', ['同行']), []);
  });

  test('a character without a reading ends a word', () => {
    assert.deepEqual(spelled('huzhao', ['护X照']), []);
    assert.deepEqual(spelled('hzg', ['护照X工']), []);
  });
});

describe('two words that no name has together', () => {
  const joined = (letters: string, names = NAMES) => joinedSpellings(LEXICON, names, letters);

  test('the longest first word, and a word or a character after it', () => {
    assert.deepEqual(joined('huzhaoyinhang'), ['护照银行']);
    assert.deepEqual(joined('yinhangfei'), ['银行费']);
    assert.deepEqual(joined('huzhaozhao'), ['护照照', '护照找']);
  });

  test('nothing where either half is no word', () => {
    assert.deepEqual(joined('huzhaoxx'), []);
    assert.deepEqual(joined('xxhuzhao'), []);
    assert.deepEqual(joined('huz'), []);
  });

  test('a half that is only begun is none', () => {
    assert.deepEqual(joined('huzhfei'), []);
  });

  test('of each half the three likeliest', () => {
    const names = ['护照', '护找', '户照', '户找'];
    assert.equal(joined('huzhaofei', names).length, 3);
    assert.equal(joined('yinhanghuzhao', names).length, 3);
  });
});

describe('what sounds the same', () => {
  const sounding = (compact: string, names = NAMES) => soundingLike(LEXICON, names, compact);

  test('and is written otherwise, wherever it stands', () => {
    assert.deepEqual(sounding('户找'), ['护照']);
    assert.deepEqual(sounding('公本'), ['工本']);
    assert.deepEqual(sounding('银业'), ['营业']);
    assert.deepEqual(sounding('资照'), ['执照']);
  });

  test('not what is written the same, nor one character, nor what cannot be read', () => {
    assert.deepEqual(sounding('护照'), []);
    assert.deepEqual(sounding('户'), []);
    assert.deepEqual(sounding('户X'), []);
    assert.deepEqual(sounding('照户'), []);
  });

  test('the most frequent first, and at most six', () => {
    assert.deepEqual(sounding('户找', ['护找', '护照', '护照费']), ['护照', '护找']);
    const syllables = { hu: '护户互湖胡', gong: '工公' };
    const all = [...'护户互湖'].flatMap((a) => ['工', '公'].map((b) => a + b));
    assert.equal(soundingLike({ ...LEXICON, syllables }, all, '胡工').length, 6);
  });
});
