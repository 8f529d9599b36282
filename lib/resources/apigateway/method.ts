import { defineResource, fact } from '../../engine/rule';

/** A method of a REST API. */
export const method = defineResource({
  cloudformation: 'AWS::ApiGateway::Method',
  terraform: 'aws_api_gateway_method',
  facts: {
    verb: fact<string>(
      (it) => it.fact<string>('HttpMethod').map((verb) => String(verb).toUpperCase()),
      (it) => it.fact<string>('http_method').map((verb) => String(verb).toUpperCase()),
    ),
    authorization: fact<string>(
      (it) => it.fact<string>('AuthorizationType').map((type) => String(type).toUpperCase()),
      (it) => it.fact<string>('authorization').map((type) => String(type).toUpperCase()),
    ),
    keyRequired: fact<boolean>('ApiKeyRequired', 'api_key_required'),
    validator: fact<string>('RequestValidatorId', 'request_validator_id'),
  },
});
