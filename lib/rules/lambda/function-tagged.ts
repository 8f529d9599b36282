import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions are tagged',
  problem: 'This function has no tags.',
  why: 'Tags say who owns a function, which is the first question in an incident.',
  fix: {
    how: 'Tag the function with its owner.',
    cdk: "Tags.of(fn).add('owner', 'images')",
    properties: {
      Tags: [
        {
          Key: 'owner',
          Value: 'images',
        },
      ],
    },
    arguments: {
      tags: {
        owner: 'images',
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['lambda_function_without_tags', 'serverless_function_without_tags'],
  },
  resource: lambdaFunction,
  check: (it) => it.tags.isSet(),
});
