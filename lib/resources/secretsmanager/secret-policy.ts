import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a secret from outside of IAM. */
export const secretPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.secretsmanager),
  facts: { policy: ownPolicy('resource') },
});
