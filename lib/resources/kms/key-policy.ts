import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a key from outside of IAM. */
export const keyPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.kms),
  facts: { policy: ownPolicy('resource') },
});
