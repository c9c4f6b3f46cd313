import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
import tseslint from 'typescript-eslint';

/** What is wrong within a file. What a file may import is said in check/house.ts and held by walls.ts. */
/** What ships to readers, whose oldest engines are those of WeChat's browser and of an iPhone that gets no updates. */
const SHIPPED = [
  'src/client/**/*.ts',
  'src/offline/**/*.ts',
  'src/words/**/*.ts',
  'src/domain/**/*.ts',
  'src/i18n/{addresses,format,language-runs,locales,phrases}.ts',
];
const OLDEST_ENGINES = ['chrome 87', 'safari 14', 'ios_saf 14.0'];
/** Syntax that the build lowers; what it cannot lower is an API, or stands in a regular expression. */
const LOWERED =
  /no-(?:class-|private-in|top-level-await|logical-|numeric-|hashbang|iterator-prototype|arbitrary-|import-|error-cause|accessor)/;

/** The address of a page or a data file, written by hand. A path of OpenAPI has `{…}` in it. */
const ROOMS =
  'search|fees|policies|guides|journeys|channels|infographics|interpretations|translations|indicators|ledger|match|changes|feeds|feedback|data|elder|offline|sitemap';
const ADDRESS = `/^\\u002f(?:${ROOMS})(?:\\u002f[^{]*)?$/`;
const ADDRESSES = [
  `Literal[value=${ADDRESS}]`,
  `TemplateElement[value.raw=${ADDRESS}]`,
  "TemplateLiteral[quasis.length=3]:not([quasis.0.value.raw!='/']):not([quasis.1.value.raw!='/'])",
];

/** Every API later than ES2020, and of the earlier ones those that Safari 14.0 does not have. */
function laterApis() {
  const years = [2021, 2022, 2023, 2024, 2025, 2026];
  const names = years.flatMap((year) => [`flat/no-new-in-es${year}`, `flat/no-new-in-es${year}-intl-api`]);
  const later = names.flatMap((name) => Object.keys(es.configs[name]?.rules ?? {}));
  const safari = [
    'es-x/no-regexp-lookbehind-assertions',
    'es-x/no-intl-listformat',
    'es-x/no-intl-displaynames',
  ];
  return Object.fromEntries(
    [...later, ...safari].filter((rule) => !LOWERED.test(rule)).map((rule) => [rule, 'error']),
  );
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
      // An import of types alone vanishes; one that only marks its names as types still loads the file.
      '@typescript-eslint/no-import-type-side-effects': 'error',
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
    ignores: ['src/clock.ts', 'src/i18n/addresses.ts'],
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
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name=/^glob/]",
          message: 'say each import by its name: the walls do not see a glob',
        },
        ...ADDRESSES.map((selector) => ({
          selector,
          message: 'an address stands in src/i18n/addresses.ts; ask it: AT.fees, AT.page(…) …',
        })),
      ],
    },
  },
  {
    files: SHIPPED,
    plugins: { 'es-x': es, compat },
    // Types are not known to these rules: any method of such a name counts.
    settings: { 'es-x': { aggressive: true }, browsers: OLDEST_ENGINES },
    rules: { ...laterApis(), 'compat/compat': 'error' },
  },
);
