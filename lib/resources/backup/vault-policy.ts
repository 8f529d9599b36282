import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a vault from outside of IAM. */
export const vaultPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.backup),
  facts: { policy: ownPolicy('resource') },
});
