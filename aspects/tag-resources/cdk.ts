import { type CfnResource, TagManager } from 'aws-cdk-lib';
import { ChangingAspect } from '../cdk';
import { type TagResourcesProps, tagsOf } from './tags';

export type { TagResourcesProps } from './tags';

/**
 * Tags everything that takes tags with its owner and the class of its data, where it has no such tag. A tag that `Tags`
 * of the CDK gives a part of the app stays there.
 *
 * @example
 * Aspects.of(this).add(new TagResources({ owner: 'team-shop', dataClassification: 'confidential' }));
 */
export class TagResources extends ChangingAspect {
  private readonly tags: [string, string][];

  constructor(props: TagResourcesProps) {
    super();
    this.tags = tagsOf(props);
  }

  protected change(resource: CfnResource): void {
    const manager = TagManager.of(resource);
    if (!manager) return;
    const present = manager.tagValues();
    for (const [key, value] of this.tags) {
      if (Object.hasOwn(present, key) || !manager.applyTagAspectHere()) continue;
      manager.setTag(key, value, 0);
      this.note(resource, `Tags.${key}`, value);
    }
  }
}
