import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** The resource policy of an event bus, or one statement of it. */
export const busPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.events),
  facts: { policy: ownPolicy('resource') },
});
