import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a REST API, or a private domain name, from outside of IAM. */
export const apiPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.apigateway),
  facts: { policy: ownPolicy('resource') },
});
