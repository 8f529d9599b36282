import { defineResource } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a repository from outside of IAM. */
export const repositoryPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.ecr),
  facts: { policy: ownPolicy('resource') },
});
