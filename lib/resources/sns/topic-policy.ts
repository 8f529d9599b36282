import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a topic from outside of IAM. */
export const topicPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.sns),
  facts: { policy: ownPolicy('resource') },
});
