import { defineResource, fact } from '../../engine/rule';

/** A snapshot of an instance. CloudFormation has no such resource. */
export const snapshot = defineResource({
  terraform: ['aws_db_snapshot', 'aws_db_snapshot_copy'],
  facts: {
    sharedWith: fact<string[]>(undefined, 'shared_accounts'),
  },
});
