import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a REST API, or a private domain name, from outside of IAM. */
export const apiPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.apigateway),
  facts: {
    policy: ownPolicy('resource'),
    /** Whether the API answers in VPCs alone, through their endpoints. */
    isPrivate: fact<boolean>(isPrivate, isPrivate),
  },
});

function isPrivate(it: Reading): Fact<boolean> {
  const api = it.type.endsWith('_policy') ? it.follow(it.fact('(none)', 'rest_api_id')) : it;
  const types = api?.fact('EndpointConfiguration.Types', 'endpoint_configuration.types');
  if (!types || types.isAbsentHere) return new Fact<boolean>(types ?? it, it.type === 'AWS::ApiGateway::DomainNameV2');
  return types.map((given) => [given].flat().includes('PRIVATE'));
}
