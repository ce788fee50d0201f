import docusaurus from '@docusaurus/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['build/', '**/.docusaurus/', 'coverage/', '.cache/', 'static/']),
  tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { '@docusaurus': docusaurus, 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/{components,pages,theme,labs}/**/*.tsx'],
    rules: {
      '@docusaurus/no-untranslated-text': ['error', { ignoredStrings: ['·', '[', ']', ':', ';', '.', '×', '%', '→', '←', '#', '(', ')', ',', '/', '+', '=', '–', '…', '?'] }],
      '@docusaurus/string-literal-i18n-messages': 'error',
    },
  },
  {
    files: ['src/algorithms/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['window', 'document', 'fetch', 'performance', 'Date', 'setTimeout'].map((name) => ({ name, message: 'algorithms are pure: no DOM, clock or network' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'take a seeded source of chance as an argument' }],
    },
  },
);
