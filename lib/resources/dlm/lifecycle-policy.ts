import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** All elements that lists inside lists hold. */
const within = (it: Reading, list: string, ...inner: readonly string[]): Fact<unknown[]> => {
  const outer = it.fact(list);
  if (outer.isUnknown) return outer as Fact<unknown[]>;
  const found = inner.reduce<Fact[]>((items, key) => items.flatMap((item) => item.get(key).items()), outer.items());
  return new Fact(
    found[0]?.at ?? outer.at,
    found.map((item) => item.value),
  );
};

/** A policy of the Data Lifecycle Manager, with the copies it makes in other regions. */
export const lifecyclePolicy = defineResource({
  cloudformation: 'AWS::DLM::LifecyclePolicy',
  terraform: 'aws_dlm_lifecycle_policy',
  facts: {
    /** Copies made when a snapshot is shared with the account. */
    eventCopies: fact<unknown[]>(
      (it) => within(it, 'PolicyDetails.Actions', 'CrossRegionCopy'),
      (it) => within(it, 'policy_details.action', 'cross_region_copy'),
    ),
    /** Copies made on a schedule. */
    scheduledCopies: fact<unknown[]>(
      (it) => within(it, 'PolicyDetails.Schedules', 'CrossRegionCopyRules'),
      (it) => within(it, 'policy_details.schedule', 'cross_region_copy_rule'),
    ),
  },
});
