import { defineResource, defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';

const restApi = defineResource({
  cloudformation: 'AWS::ApiGateway::RestApi',
  terraform: 'aws_api_gateway_rest_api',
  facts: {},
});

export default defineRule({
  title: 'REST APIs check requests before they pass them on',
  problem: 'This REST API has no validator for body and parameters.',
  why: 'Requests that do not fit the model then reach the code behind, where unexpected input becomes an exploit.',
  fix: {
    how: 'Add a request validator for body and parameters, and use it in each method.',
    cdk: "api.addRequestValidator('Validator', { validateRequestBody: true, validateRequestParameters: true })",
    resources: {
      'AWS::ApiGateway::RequestValidator': {
        RestApiId: { Ref: 'This' },
        ValidateRequestBody: true,
        ValidateRequestParameters: true,
      },
      aws_api_gateway_request_validator: {
        name: 'api',
        rest_api_id: '${aws_api_gateway_rest_api.this.id}',
        validate_request_body: true,
        validate_request_parameters: true,
      },
    },
    placeholders: 'terraform',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['APIGWRequestValidation'] },
  resource: restApi,
  check: ({ reading }) => {
    const [validator, api] = reading.either(
      ['AWS::ApiGateway::RequestValidator', 'RestApiId'],
      ['aws_api_gateway_request_validator', 'rest_api_id'],
    );
    return any(
      reading.fact('').fail(),
      ...reading
        .companions(validator, api)
        .map((one) =>
          all(
            one.fact<boolean>('ValidateRequestBody', 'validate_request_body').isTrue(),
            one.fact<boolean>('ValidateRequestParameters', 'validate_request_parameters').isTrue(),
          ),
        ),
    );
  },
});
