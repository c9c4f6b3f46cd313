import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { readDocument } from '#library/official-text/read-document';
import { planPolicy } from '#library/import-policy';
import type { SourceDocument } from '#library/official-text/source';
import { docxOf, htmlOf, pdfOf } from '../../../support/office-files.ts';
import { processorClock } from '../../../support/processor.ts';

async function read(bytes: Uint8Array | string, name: string): Promise<SourceDocument> {
  const reading = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  assert.ok(reading.ok, reading.ok ? '' : reading.reason.zh);
  return reading.document;
}

async function refusal(bytes: Uint8Array | string, name: string): Promise<string> {
  const reading = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  assert.ok(!reading.ok);
  return reading.reason.zh;
}

const texts = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.kind === 'table' ? block.rows : `[${block.file}]`,
  );

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const body = (xml: string, parts = {}) => read(docxOf([], xml, parts), 'a.docx');

describe('a Word file', () => {
  test('keeps the numbers that Word makes, of lists within lists', async () => {
    const at = (text: string, list: number, level: number) => ({ text, number: { list, level } });
    const lines = [
      at('总体要求', 1, 0),
      at('坚持问题导向。', 1, 1),
      at('甲。', 1, 2),
      at('乙。', 1, 3),
      at('主要措施', 1, 0),
    ];
    const more = [at('清理。', 1, 1), at('为了。', 2, 0), at('适用。', 2, 0)];
    assert.deepEqual(texts(await read(docxOf([...lines, ...more]), 'a.docx')), [
      '一、总体要求',
      '（一）坚持问题导向。',
      '1.甲。',
      '（1）乙。',
      '二、主要措施',
      '（一）清理。',
      '第一条　为了。',
      '第二条　适用。',
    ]);
  });

  test('with tracked changes is refused with what to do', async () => {
    const xml = `<w:p>${run('甲')}<w:ins w:id="1">${run('乙')}</w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>`;
    assert.match(await refusal(docxOf([], xml), 'a.docx'), /2 处修订.*接受所有修订/);
  });

  test('gives tables with merged cells, and text boxes once', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('类别', '<w:vMerge w:val="restart"/>')}${cell('标准', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('城')}${cell('乡')}</w:tr></w:tbl>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>${run('框里')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('框里')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = await body(table + box);
    assert.deepEqual(texts(document), [
      [
        ['类别', '标准', ''],
        ['', '城', '乡'],
      ],
      '框里',
    ]);
    assert.match(document.doubts.map(({ zh }) => zh).join(), /文本框/);
  });

  test('says which words it puts aside: heads of pages, comments, hidden ones; codes of fields are no words', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const xml = `<w:p>${run('甲')}${run('藏', '<w:vanish/>')}${field}${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const document = await body(xml, { 'word/header1.xml': `<w:hdr><w:p>${run('内部资料')}</w:p></w:hdr>` });
    assert.deepEqual(texts(document), ['甲3']);
    assert.deepEqual(document.aside, [
      { text: '藏', why: 'hidden' },
      { text: '内部资料', why: 'running-head' },
    ]);
  });

  test('gives its pictures as files', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="流程图"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r></w:p>';
    const document = await body(picture, {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="rId9" Target="media/image1.PNG"/></Relationships>',
      'word/media/image1.PNG': new Uint8Array([1, 2, 3]),
    });
    assert.deepEqual(document.blocks, [{ kind: 'picture', file: 'image1.png', alt: '流程图' }]);
    assert.deepEqual(document.files, [{ name: 'image1.png', bytes: new Uint8Array([1, 2, 3]) }]);
  });

  test('puts footnotes at the end under their numbers', async () => {
    const document = await body(
      `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('乙')}</w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2"><w:p>${run('注文')}</w:p></w:footnote></w:footnotes>`,
      },
    );
    assert.deepEqual(texts(document), ['甲［1］乙', '［1］注文']);
  });
});

describe('a PDF', () => {
  test('of two columns is read column by column', async () => {
    const document = new PDFDocument({ size: 'A4', margins: { top: 100, bottom: 100, left: 60, right: 60 } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise<void>((resolve) => document.on('end', resolve));
    document
      .font('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
      .fontSize(10);
    const column = (name: string) => `${name}栏的话一直说下去，说到栏的尽头再换一行，`.repeat(14);
    document
      .text(`${column('左')}左完。`, 60, 120, { width: 225 })
      .text(`${column('右')}右完。`, 310, 120, { width: 225 });
    document.end();
    await done;
    const words = texts(await read(new Uint8Array(Buffer.concat(chunks)), 'a.pdf')).join('');
    assert.ok(words.includes(`${column('左')}左完。`) && words.includes(`${column('右')}右完。`), words);
  });

  test('without text is refused with what to do', async () => {
    assert.match(await refusal(await pdfOfNothing(), 'a.pdf'), /文字识别/);
  });

  test('that goes on over pages is whole: broken lines and broken tables too', async () => {
    const sentence = '各级各部门要强化协同配合，压实工作责任，按照时间节点推进落实，确保各项任务落地见效，';
    const rows = [
      ['序号', '事项'],
      ...Array.from({ length: 45 }, (_, index) => [String(index + 1), `事项${index + 1}`]),
    ];
    const document = await read(await pdfOf([{ text: `${sentence.repeat(25)}完。` }, { rows }]), 'a.pdf');
    assert.deepEqual(texts(document), [`${sentence.repeat(25)}完。`, rows]);
    assert.ok(document.aside.every(({ why }) => why === 'page-number'));
  });
});

async function pdfOfNothing(): Promise<Uint8Array> {
  return pdfOf([]).then(async () => {
    const document = new PDFDocument();
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise<void>((resolve) => document.on('end', resolve));
    document.rect(10, 10, 50, 50).stroke().end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
  });
}

describe('a saved page', () => {
  test('gives the article, what the page says of it, and all the rest as put aside', async () => {
    const html = htmlOf(
      [
        { text: '关于规范收费的通知', align: 'center' },
        { text: '为规范收费行为，现就有关事项通知如下，请认真贯彻执行。' },
      ],
      {
        '索 引 号': '371500/2027-00012',
        '发 布 日 期': '2027-01-08',
      },
    );
    const document = await read(html, 'a.html');
    assert.deepEqual(texts(document), [
      '关于规范收费的通知',
      '为规范收费行为，现就有关事项通知如下，请认真贯彻执行。',
    ]);
    assert.deepEqual(document.declared, [
      { label: '索引号', value: '371500/2027-00012' },
      { label: '发布日期', value: '2027-01-08' },
    ]);
    assert.deepEqual(
      document.aside.filter(({ why }) => why === 'web-page').map(({ text }) => text),
      ['首页', '政务公开', '主办单位：某市人民政府办公室 网站标识码：1234567890'],
    );
  });

  test('reads lines that <br> ends, merged cells, and the title outside the text', async () => {
    const html = `<h1>关于规范收费的通知</h1><div id="UCAP-CONTENT">各县（市、区）人民政府：<br>\u3000\u3000为规范收费行为，现就有关事项通知如下，请认真贯彻执行，并做好公示工作，接受社会监督，不得擅自设立项目。<br><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><span style="display:none">藏</span></div>`;
    const document = await read(html, 'a.html');
    assert.deepEqual(texts(document), [
      '关于规范收费的通知',
      '各县（市、区）人民政府：',
      '为规范收费行为，现就有关事项通知如下，请认真贯彻执行，并做好公示工作，接受社会监督，不得擅自设立项目。',
      [
        ['甲', '乙'],
        ['', '丙'],
      ],
    ]);
    assert.ok(document.aside.some(({ text, why }) => text === '藏' && why === 'hidden'));
  });

  test('opens no file outside its folder', async () => {
    const document = await read(
      '<article>字<img src="../../../../etc/passwd">' + '字'.repeat(90) + '</article>',
      '/tmp/a.html',
    );
    assert.deepEqual(document.files, []);
  });
});

describe('what is no document is refused in one sentence', () => {
  const broken = new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]);
  const CASES: Record<string, [Uint8Array, string, RegExp]> = {
    'an empty file': [new Uint8Array(), 'a.txt', /空的/],
    'a broken zip': [broken, 'a.docx', /打不开/],
    'a zip that is no document': [zipSync({ 'a.txt': strToU8('x') }), 'a.docx', /打不开/],
    'an old Word file': [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'a.doc', /旧格式.*\.docx/],
    'rich text': [strToU8('{\\rtf1 x}'), 'a.rtf', /RTF/],
    'a broken PDF': [strToU8('%PDF-1.7 x'), 'a.pdf', /打不开/],
    'a picture': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'a.png', /不是文字文件/],
  };
  for (const [name, [bytes, file, wanted]] of Object.entries(CASES))
    test(name, async () => assert.match(await refusal(bytes, file), wanted));
});

describe('what no document holds is refused in words, and at once', () => {
  const within = (open: string) => docxOf([{ text: '关于某事的通知' }], open.repeat(20_000));
  const CASES: Record<string, [Uint8Array, string, RegExp]> = {
    'tables within tables without an end': [within('<w:tbl><w:tr><w:tc>'), 'a.docx', /套得太深/],
    'elements that close others': [within('<w:p><w:r></w:sdt><w:t>x</w:r>'), 'a.docx', /套得太深/],
    'text boxes within text boxes': [within('<w:p><w:r><w:txbxContent>'), 'a.docx', /套得太深/],
    'a page that nests': [strToU8(`<html>${'<div>字'.repeat(50_000)}`), 'a.html', /套得太深/],
    'cells that span everything': [
      strToU8(
        `<html><p>${'字'.repeat(3000)}</p><table>${`<tr>${'<td rowspan=200 colspan=200>字</td>'.repeat(50)}</tr>`.repeat(50)}</table>`,
      ),
      'a.html',
      /套得太深或太大/,
    ],
    'a text whose line ends were lost': [strToU8('字'.repeat(30_000)), 'a.txt', /一段超过/],
    'lines that never end a sentence': [strToU8(`${'字'.repeat(38)}\n`.repeat(9000)), 'a.txt', /一段超过/],
    'the same in Markdown': [strToU8('甲乙，丙丁\n'.repeat(60_000)), 'a.md', /一段超过/],
    'a hundred thousand paragraphs': [strToU8('甲。\n\n'.repeat(100_000)), 'a.txt', /超过 20000 段/],
    'a text of many books': [strToU8('字\n'.repeat(1_100_000)), 'a.txt', /万字/],
    'a package that unpacks to gigabytes': [
      docxOf([], '', { 'word/media/a.bin': new Uint8Array(250_000_000) }),
      'a.docx',
      /打不开/,
    ],
  };
  for (const [name, [bytes, file, wanted]] of Object.entries(CASES))
    test(name, async () => {
      const spent = processorClock();
      assert.match(await refusal(bytes, file), wanted);
      assert.ok(spent() < 10_000);
    });
});

test('a secret document is refused', async () => {
  const text =
    '机密★5年\n临河市财政局文件\n临财〔2024〕1号\n关于某事的通知\n各单位：\n为做好有关工作，现通知如下，请遵照执行。\n';
  const planning = await planPolicy(strToU8(text), 'a.txt', 'x', '/nowhere', {
    offices: {},
    policies: new Map(),
  });
  assert.ok(!planning.ok && /密级/.test(planning.zh));
});

test('lines broken to fit a page are whole again, and the numbers of pages are put aside', async () => {
  const sentence =
    '为深入贯彻落实国家和省关于持续优化营商环境的决策部署，进一步规范涉企收费行为，切实减轻企业负担，结合本市实际，现就有关事项通知如下。';
  const wrapped = (text: string) => `    ${text}`.replace(/.{30}/g, '$&\n');
  const other = `经市政府同意，${sentence}`;
  const document = await read(
    `${wrapped(sentence)}\n    第二段。\n- 1 -\n\f${wrapped(other)}\n- 2 -\n`,
    'a.txt',
  );
  assert.deepEqual(texts(document), [sentence, '第二段。', other]);
  assert.deepEqual(
    document.aside.map(({ text }) => text),
    ['- 1 -', '- 2 -'],
  );
});

/** What the head of a document says. */
async function headOf(bytes: Uint8Array, file: string) {
  const planning = await planPolicy(bytes, file, 'x', '/nowhere', { offices: {}, policies: new Map() });
  assert.ok(planning.ok);
  const { title, documentNumber, issuers, writtenOn } = planning.plan.draft;
  return { title, documentNumber, issuers, writtenOn };
}

test('the facts of a page in a row of cells, a menu above and a note below are not its title', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><header><nav>首页 | 公开</nav></header>
<table><tr><td>索引号</td><td>K1/2026-45</td><td>发文字号</td><td>临医保发〔2026〕12号</td></tr>
<tr><td>发布机构</td><td>临河市医疗保障局</td><td>成文日期</td><td>2026-05-18</td></tr></table>
<h1>临河市医疗保障局关于规范医疗服务价格的通知</h1><div class="content"><p>各县（市、区）医疗保障局：</p>
<p>为规范价格，现就有关事项通知如下，请认真贯彻执行。</p><p>一、执行目录</p><p>公立医疗机构执行统一目录。</p>
<p>临河市医疗保障局</p><p>2026年5月18日</p></div><footer>主办：市政府办公室</footer></body></html>`;
  assert.deepEqual(await headOf(strToU8(page), 'a.html'), {
    title: '临河市医疗保障局关于规范医疗服务价格的通知',
    documentNumber: '临医保发〔2026〕12号',
    issuers: ['临河市医疗保障局'],
    writtenOn: '2026-05-18',
  });
});

test('a red head that is set in a table of one cell is the office, and no table', async () => {
  const lines = [
    { rows: [['临河市教育和体育局']] },
    { text: '临教体字〔2026〕8号', align: 'right' as const },
    { text: '临河市教育和体育局关于规范服务性收费的通知', align: 'center' as const },
    { text: '各县（市、区）教育和体育局：' },
    { text: '为规范收费行为，现就有关事项通知如下，请认真贯彻执行。' },
    { text: '2026年1月19日', align: 'right' as const },
  ];
  assert.deepEqual(await headOf(docxOf(lines), 'a.docx'), {
    title: '临河市教育和体育局关于规范服务性收费的通知',
    documentNumber: '临教体字〔2026〕8号',
    issuers: ['临河市教育和体育局'],
    writtenOn: '2026-01-19',
  });
});

test('a PDF of short paragraphs keeps each of them, though few lines stand at its margin', async () => {
  const article = (number: string, words: string) => ({ text: `第${number}条\u3000${words}` });
  const lines = [
    { text: '临河市养犬管理条例', align: 'center' as const, size: 22 },
    article('一', '为了规范养犬行为，保障公民人身安全和健康，维护市容环境卫生和社会公共秩序，制定本条例。'),
    article('二', '本条例适用于本市城市建成区内犬只的饲养、经营及其监督管理。'),
    article('三', '公安机关是养犬管理的主管部门，负责登记和查处。'),
    article('四', '养犬登记不收取费用，任何单位不得另行收取。'),
  ];
  const found = texts(await read(await pdfOf(lines), 'a.pdf'));
  assert.deepEqual(
    found.map((text) => String(text).slice(0, 3)),
    ['临河市', '第一条', '第二条', '第三条', '第四条'],
  );
});
