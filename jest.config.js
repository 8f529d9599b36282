/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022', keepClassNames: true },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^@acme/baseline$': '<rootDir>/examples/acme-baseline/index.ts',
    '^cdk-bulwark$': '<rootDir>/lib/index.ts',
    '^cdk-bulwark/cdk$': '<rootDir>/doors/cdk.ts',
    '^cdk-bulwark/cdktf$': '<rootDir>/doors/cdktf.ts',
    '^cdk-bulwark/iam$': '<rootDir>/lib/iam/index.ts',
    '^cdk-bulwark/reach$': '<rootDir>/lib/reach/index.ts',
    '^cdk-bulwark/testing$': '<rootDir>/lib/testing/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/apps/', '<rootDir>/cdk.out/'],
  maxWorkers: 2,
  testTimeout: 60_000,
};
