import js from '@eslint/js';
import playwright from 'eslint-plugin-playwright';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may import whom: each folder, and the doors of other folders that it may use. Everything else fails the build. */
const doors = {
  card: [],
  browser: [],
  middleware: ['card'],
  pages: [],
  documents: [],
  flows: ['card', 'browser', 'middleware', 'pages', 'documents'],
  reports: [],
  scripts: ['card', 'browser', 'middleware', 'pages', 'documents', 'flows', 'reports', 'simulator', 'simulator/cards'],
  simulator: ['card/iso7816'],
};

/** Packages that only one folder, or one file, may load. */
const keptPackages = [
  { name: 'pcsclite', home: 'card' },
  { name: 'pcsc-mini', home: 'card' },
  { name: 'pkcs11js', home: 'card' },
  { name: 'commander', home: 'scripts' },
  { name: 'dotenv', home: 'scripts' },
];

const importTable = Object.entries(doors).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: keptPackages
          .filter(({ home }) => home !== folder)
          .map(({ name, home }) => ({ name, message: `Only ${home}/ may load ${name}.` })),
        patterns: [
          {
            group: [
              ...Object.keys(doors)
                .filter((other) => other !== folder)
                .flatMap((other) => [`**/../${other}/**`, `../${other}/**`]),
              '**/tests/**',
              '**/bench/**',
              ...allowed.flatMap((door) => [
                `!**/../${door}`,
                `**/../${door}/*`,
                `!**/../${door}/index.ts`,
                `!../${door}`,
                `../${door}/*`,
                `!../${door}/index.ts`,
              ]),
            ],
            message: `${folder}/ may enter ${allowed.length > 0 ? `only ${allowed.join(', ')}, through index.ts` : 'no other folder'}.`,
          },
        ],
      },
    ],
    ...(folder === 'scripts'
      ? {}
      : {
          'no-restricted-properties': [
            'error',
            ...['env', 'argv', 'exit', 'exitCode'].map((property) => ({
              object: 'process',
              property,
              message: 'Only scripts/ reads argv and environment and sets an exit code.',
            })),
          ],
        }),
  },
}));

/** Benchmarks enter every folder, by its door, and of the tests their fixtures. */
const benchImports = {
  files: ['bench/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '/tests/(?!fixtures/)', message: 'bench/ may use fixtures, no tests.' },
          {
            regex: `\\.\\./(${Object.keys(doors)
              .filter((folder) => folder !== 'scripts')
              .join('|')})/(?!(.*/)?index\\.ts$)`,
            message: 'bench/ enters folders through index.ts.',
          },
        ],
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(['node_modules', 'downloads', 'test-results', 'playwright-report', 'reports/out', 'dist']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'URLSearchParams', 'Buffer', 'setTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
  ...importTable,
  benchImports,
  {
    files: ['tests/**/*.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'no-empty-pattern': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='toMatchObject'] Property > :matches(Literal[regex], NewExpression[callee.name='RegExp']).value",
          message:
            'toMatchObject takes a RegExp for an object without properties, and passes: expect.stringMatching(…).',
        },
      ],
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect[A-Z]'] }],
      // Tables of cases, and worlds that may lack something, ask before they act; what is asserted stands outside of it.
      'playwright/no-conditional-in-test': 'off',
      // Blank lines are for readers; Prettier has the rest.
      'playwright/consistent-spacing-between-blocks': 'off',
      // A program that this machine lacks (soffice, fish) or a card that is not there, with its name: told, not red.
      'playwright/no-skipped-test': ['warn', { allowConditional: true }],
    },
  },
  {
    // A row of the table says how its run ends: killed, or with a report that has to be right.
    files: ['tests/faults/process.spec.ts'],
    rules: { 'playwright/no-conditional-expect': 'off' },
  },
);
