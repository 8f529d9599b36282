import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions state how much memory they need',
  problem: 'This function takes the default memory.',
  why: 'A function sized by accident runs out of memory or time when it is needed most.',
  fix: {
    how: 'Set the memory size that the function was measured to need.',
    cdk: {
      memorySize: 512,
    },
    properties: {
      MemorySize: 512,
    },
    arguments: {
      memory_size: 512,
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['LambdaDefaultMemorySize'],
  },
  resource: lambdaFunction,
  check: (it) => it.memory.isSet(),
});
