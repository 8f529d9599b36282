import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { functionUrl } from '../../resources/lambda/function-url';

export default defineRule({
  title: 'Lambda function URLs are not callable from every web site',
  problem: 'This function URL lets every web site call it with every method.',
  why: "A page of an attacker can call the function from a visitor's browser and read the answer.",
  fix: {
    how: 'List the origins and methods that need to call it.',
    cdk: {
      cors: {
        allowedOrigins: ['https://www.example.com'],
        allowedMethods: ['HttpMethod.GET'],
      },
    },
    properties: {
      Cors: {
        AllowOrigins: ['https://www.example.com'],
        AllowMethods: ['GET'],
      },
    },
    arguments: {
      cors: {
        allow_origins: ['https://www.example.com'],
        allow_methods: ['GET'],
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_75'],
  },
  resource: functionUrl,
  check: (it) =>
    any(
      it.allowedOrigins.every((origin) => origin.isNot('*')),
      it.allowedMethods.every((method) => method.isNot('*')),
    ),
});
