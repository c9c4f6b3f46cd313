import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What is wrong within a file. What a file may import is said in check/house.ts and held by walls.ts. */
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
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name=/^glob/]",
          message: 'say each import by its name: the walls do not see a glob',
        },
      ],
    },
  },
);
