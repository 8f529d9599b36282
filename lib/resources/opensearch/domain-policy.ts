import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a domain from outside of IAM. */
export const domainPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.opensearch),
  facts: { policy: ownPolicy('resource') },
});
