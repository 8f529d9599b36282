import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a log destination from outside of IAM. */
export const destinationPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.logs),
  facts: { policy: ownPolicy('resource') },
});
