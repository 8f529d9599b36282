import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a REST API from outside of IAM. */
export const apiPolicy = defineResource({
  cloudformation: 'AWS::ApiGateway::RestApi',
  terraform: ['aws_api_gateway_rest_api', 'aws_api_gateway_rest_api_policy'],
  facts: { policy: policyFact('Policy', 'policy') },
});
