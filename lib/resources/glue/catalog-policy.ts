import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a catalog from outside of IAM. */
export const catalogPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.glue),
  facts: { policy: ownPolicy('resource') },
});
