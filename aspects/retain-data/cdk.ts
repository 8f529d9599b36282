import type { CfnResource } from 'aws-cdk-lib';
import { ChangingAspect, emitted } from '../cdk';
import { WITH_DATA } from './types';

/**
 * Keeps what holds data (buckets, tables, databases, file systems, keys, secrets, log groups and the like) when its stack
 * is deleted or replaces it. What makes a snapshot of itself first is left as it is; what would be emptied first is not.
 *
 * @example
 * Aspects.of(this).add(new RetainData());
 */
export class RetainData extends ChangingAspect {
  protected change(resource: CfnResource): void {
    if (!WITH_DATA.has(resource.cfnResourceType)) return;
    const { DeletionPolicy, UpdateReplacePolicy } = emitted(resource);
    for (const [name, present] of Object.entries({ DeletionPolicy, UpdateReplacePolicy })) {
      if (present && present !== 'Delete') continue;
      resource.addOverride(name, 'Retain');
      this.note(resource, name, 'Retain');
    }
  }
}
