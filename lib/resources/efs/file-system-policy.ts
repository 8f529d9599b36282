import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a file system from outside of IAM. */
export const fileSystemPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.efs),
  facts: { policy: ownPolicy('resource') },
});
