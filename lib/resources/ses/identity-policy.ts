import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use an identity from outside of IAM. */
export const identityPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.ses),
  facts: { policy: ownPolicy('resource') },
});
