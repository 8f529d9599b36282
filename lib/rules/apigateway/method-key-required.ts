import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { method } from '../../resources/apigateway/method';

export default defineRule({
  title: 'Methods of REST APIs ask for an API key',
  problem: 'This method asks for no API key.',
  why: 'Usage plans count and limit requests by API key; without one, a single client cannot be throttled or blocked.',
  fix: {
    how: 'Require an API key, beside authorization.',
    cdk: { apiKeyRequired: true },
    properties: { ApiKeyRequired: true },
    arguments: { api_key_required: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['api_gateway_method_does_not_contains_an_api_key'] },
  resource: method,
  check: (it) => when(it.verb.isNot('OPTIONS'), () => it.keyRequired.isTrue()),
});
