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
  // What build and browser say alike: no library, no clock, not all strings.
  words: [
    'words',
    'domain',
    'schemas:types',
    'i18n/format',
    'i18n/language-runs',
    'i18n/locales',
    'i18n/phrases',
  ],
  views: ['views', 'words', 'domain', 'i18n', 'library', 'schemas'],
  components: ['components', 'views', 'words', 'i18n', 'client', 'styles'],
  // The words of a card and of its body are views; the renderer knows their shape and nothing else of them.
  cards: ['cards', 'domain', 'i18n', 'views/bodies/blocks', 'views/cards/card-view'],
  client: [
    'client',
    'words',
    'domain',
    'clock',
    'i18n/format',
    'i18n/locales',
    'i18n/phrases',
    'views/fees/fee-context',
    'views/search/search-view',
  ],
  pages: [
    'pages',
    'library',
    'views',
    'words',
    'components',
    'cards',
    'i18n',
    'schemas',
    'domain/releases/release',
    'hant',
  ],
};
const FOLDERS = [
  'domain',
  'schemas',
  'rules',
  'library',
  'i18n',
  'words',
  'views',
  'components',
  'cards',
  'client',
  'pages',
  'styles',
  'search',
  'hant',
  'scripts',
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
