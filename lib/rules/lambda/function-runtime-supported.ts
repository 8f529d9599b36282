import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';
import { deprecatedRuntimes } from '../../resources/lambda/runtimes';

export default defineRule({
  title: 'Lambda functions use a runtime that AWS still patches',
  problem: 'This function uses a runtime that AWS has deprecated.',
  why: 'A deprecated runtime gets no more security patches, and soon the function can no longer be updated.',
  fix: {
    how: 'Move to the latest runtime of the language.',
    cdk: {
      runtime: 'Runtime.NODEJS_24_X',
    },
    properties: {
      Runtime: 'nodejs24.x',
    },
    arguments: {
      runtime: 'nodejs24.x',
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Lambda.2'] },
  sameAs: {
    checkov: ['CKV_AWS_363'],
  },
  resource: lambdaFunction,
  check: (it) => {
    const name = it.runtime.text ?? '';
    const year = deprecatedRuntimes[name];
    return year
      ? it.runtime.fail(`${name} is deprecated since ${year}`)
      : it.runtime.isNot(...Object.keys(deprecatedRuntimes));
  },
});
