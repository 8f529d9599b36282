import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a REST API, or a private domain name, from outside of IAM. */
export const apiPolicy = defineResource({
  cloudformation: ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::DomainNameV2'],
  terraform: ['aws_api_gateway_rest_api', 'aws_api_gateway_rest_api_policy'],
  facts: { policy: policyFact('Policy', 'policy') },
});
