import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The direction of imports, as in the README: content file → schema → library (+ rules) → view → page.
 * Each folder names what it may import of the project; anything else of the project is an error.
 */
const MAY_IMPORT = {
  domain: ['domain', 'schemas:types'],
  schemas: ['schemas', 'domain', 'i18n/locales'],
  rules: ['rules', 'domain', 'library', 'schemas', 'i18n/locales'],
  library: ['library', 'schemas', 'domain', 'rules', 'i18n/locales', 'clock'],
  i18n: ['i18n', 'domain'],
  views: ['views', 'domain', 'i18n', 'library', 'schemas'],
  components: ['components', 'views', 'i18n', 'client', 'styles'],
  // The words of a card and of its body are views; the renderer knows their shape and nothing else of them.
  cards: ['cards', 'domain', 'i18n', 'views/blocks', 'views/card-view'],
  // The views named here put an answer about a charge into words; they are pure, and the same in build and browser.
  client: [
    'client',
    'domain',
    'clock',
    'i18n/format',
    'i18n/locales',
    'i18n/phrases',
    'views/html',
    'views/match-html',
    'views/fee-answer',
    'views/fee-answer-brief',
    'views/search-view',
    'views/search-bundle',
    'views/fee-answer-html',
    'views/fee-bill-html',
    'views/fee-brief',
    'views/fee-complaint',
    'views/fee-context',
    'views/fee-money',
    'views/fee-words',
  ],
  pages: ['pages', 'library', 'views', 'components', 'cards', 'i18n', 'schemas', 'domain/releases/release'],
};
const FOLDERS = [
  'domain',
  'schemas',
  'rules',
  'library',
  'i18n',
  'views',
  'components',
  'cards',
  'client',
  'pages',
  'styles',
  'clock',
];

function importRule(folder) {
  const allowed = MAY_IMPORT[folder];
  const forbidden = FOLDERS.filter((other) => !allowed.some((entry) => entry.split(/[/:]/)[0] === other));
  const partly = allowed.filter((entry) => entry.includes('/'));
  const narrowed = [...new Set(partly.map((entry) => entry.split('/')[0]))].filter(
    (other) => !allowed.includes(other),
  );
  const patterns = [
    { regex: `^#(?:${forbidden.join('|')})(?:/|$)`, message: `${folder}/ may import: ${allowed.join(', ')}` },
    ...narrowed.map((other) => ({
      regex: `^#${other}/(?!(?:${partly
        .filter((entry) => entry.startsWith(`${other}/`))
        .map((entry) => entry.slice(other.length + 1))
        .join('|')})$)`,
      message: `${folder}/ may import: ${allowed.join(', ')}`,
    })),
    ...(allowed.includes('schemas:types')
      ? [{ regex: '^#schemas/', allowTypeImports: true, message: 'types only' }]
      : []),
    ...(folder === 'rules'
      ? [
          {
            regex: '^#library/(open-library|city|files)$',
            message: 'a rule is given the library; it never opens one',
          },
        ]
      : []),
    { regex: '^astro:content$', message: 'content is read by the library, nowhere else' },
  ];
  const files = [`src/${folder}/**/*.{ts,astro}`];
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist/**', '**/.astro/**', '.cache/**', 'test-results/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
    },
  },
  // A page sets HTML that the views made and escaped; JSON-LD is data, not a script.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'window', 'document'] },
  },
  {
    files: ['src/**'],
    ignores: ['src/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'only src/clock.ts knows today',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'only src/clock.ts knows today',
        },
      ],
    },
  },
  ...Object.keys(MAY_IMPORT).map(importRule),
);
