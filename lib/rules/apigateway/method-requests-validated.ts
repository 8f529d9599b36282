import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { method } from '../../resources/apigateway/method';

export default defineRule({
  title: 'Methods of REST APIs check requests before they pass them on',
  problem: 'This method passes requests on unchecked.',
  why: 'Requests that do not fit the model then reach the code behind, where unexpected input becomes an exploit.',
  fix: {
    how: 'Name a request validator.',
    cdk: 'requestValidator: validator',
    properties: { RequestValidatorId: 'validator' },
    arguments: { request_validator_id: 'validator' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_53'] },
  resource: method,
  check: (it) => when(it.verb.isNot('OPTIONS'), () => it.validator.isSet()),
});
