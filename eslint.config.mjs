import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y-x';
import ts from 'typescript-eslint';
import { portalZones, sliceZones } from './tools/lint/slices.mjs';

const everySide = ['side:any', 'side:server', 'side:browser', 'side:test'];
const code = ['**/*.ts', '**/*.tsx'];

export default ts.config(
  {
    ignores: ['**/dist', '**/node_modules', '.nx', '.data', '**/generated', 'tests/contract/fixtures', 'apps/portal/public'],
  },
  {
    files: code,
    extends: [ts.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({
        extensions: ['.ts', '.tsx', '.js', '.json'],
        extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        conditionNames: ['@eia/source', 'import', 'default'],
      })],
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', {
        allow: [],
        depConstraints: [
          { sourceTag: 'side:server', onlyDependOnLibsWithTags: ['side:server', 'side:any'] },
          { sourceTag: 'side:browser', onlyDependOnLibsWithTags: ['side:browser', 'side:any'] },
          { sourceTag: 'side:any', onlyDependOnLibsWithTags: ['side:any'] },
          { sourceTag: 'side:test', onlyDependOnLibsWithTags: everySide },
        ],
      }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...sliceZones(), ...portalZones()] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Rules are pure: no server, no screen, no machine.
    files: ['libs/{lesson,scoring,policy,i18n,sealing}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{
          group: ['node:*', '@nestjs/*', 'typeorm', 'pg', 'react', 'react-dom', 'fs', 'path', 'crypto'],
          message: 'This lib runs everywhere: no machine, no framework.',
        }],
      }],
    },
  },
  {
    // One transaction per operation: nobody but the platform and the commands opens a connection.
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/**', 'apps/api/src/commands/**', '**/*.entity.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: [
          { name: 'typeorm', message: 'Use tenant() from platform/tenant: it carries the district and the transaction.' },
          { name: 'pg', message: 'Use tenant() from platform/tenant: it carries the district and the transaction.' },
        ],
      }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/config.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: "MemberExpression[object.name='process'][property.name='env']",
        message: 'The environment is read in platform/config.ts only.',
      }],
    },
  },
  {
    files: ['apps/portal/src/**/*.tsx', 'libs/ui/src/**/*.tsx'],
    ...a11y.configs.recommended,
    rules: {
      ...a11y.configs.recommended.rules,
      // A region that scrolls must be reachable by keyboard; axe asks for it (scrollable-region-focusable).
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
    },
  },
  {
    files: ['tests/**/*.ts', 'libs/testing/**/*.ts', '**/*.spec.ts'],
    rules: {
      'max-lines': 'off',
      // Specs may read the lessons in content/ through the tools, and boot the real app with a resolver more.
      '@nx/enforce-module-boundaries': 'off',
    },
  },
);
