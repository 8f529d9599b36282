import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a queue from outside of IAM. */
export const queuePolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.sqs),
  facts: { policy: ownPolicy('resource') },
});
