import { TerraformProvider, type TerraformResource, TerraformStack } from 'cdktf';
import { ChangingAspect, emitted } from '../cdktf';
import type { Body } from '../change';
import { type TagResourcesProps, tagsOf } from './tags';

export type { TagResourcesProps } from './tags';

/**
 * Tags everything that takes tags with its owner and the class of its data, where neither it nor its provider has such a
 * tag. Add it to each stack.
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

  protected change(resource: TerraformResource): void {
    if (!('tagsInput' in resource)) return;
    const { tags = {} } = emitted(resource);
    // Tags that are one expression cannot be added to.
    if (typeof tags !== 'object' || tags === null) return;
    const present = { ...byProvider(resource), ...tags };
    for (const [key, value] of this.tags) {
      if (Object.hasOwn(present, key)) continue;
      resource.addOverride(`tags.${key}`, value);
      this.note(resource, `tags.${key}`, value);
    }
  }
}

/** What the providers of a resource's stack tag everything with. */
const byProvider = (resource: TerraformResource): Body =>
  Object.assign(
    {},
    ...TerraformStack.of(resource)
      .node.findAll()
      .filter(TerraformProvider.isTerraformProvider)
      .flatMap((provider) => Object.values<any>(provider.toTerraform().provider).flat())
      .flatMap(({ default_tags = [] }) => [default_tags].flat())
      .map(({ tags = {} }) => tags),
  );
