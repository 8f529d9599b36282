import { Annotations, CfnResource, type IAspect, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type Body, type Change, missingIn, type Settings } from './change';

/** What a resource comes to as it is now, overrides included. */
export interface Emitted {
  readonly Type: string;
  readonly Properties?: Body;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export const emitted = (resource: CfnResource): Emitted => {
  const { Resources } = resource.stack.resolve(resource._toCloudFormation()) as { Resources?: Record<string, Emitted> };
  return Object.values(Resources ?? {})[0] ?? { Type: resource.cfnResourceType };
};

/** An aspect that changes resources, and says of each change what it was: in `changes`, and as synthesis reports it. */
export abstract class ChangingAspect implements IAspect {
  /** What has been changed so far. */
  readonly changes: Change[] = [];

  visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node)) this.change(node);
  }

  protected abstract change(resource: CfnResource): void;

  protected note(resource: CfnResource, property: string, value: unknown): void {
    this.changes.push({ path: resource.node.path, property, value });
    const { name } = this.constructor;
    const to = Token.isUnresolved(value) ? '' : ` to ${JSON.stringify(value)}`;
    Annotations.of(resource).addInfoV2(`cdk-bulwark:${name}:${property}`, `bulwark: ${name} sets ${property}${to}`);
  }
}

/** An aspect that sets properties, where a resource does not say them. */
export abstract class SettingAspect extends ChangingAspect {
  constructor(private readonly settings: Settings) {
    super();
  }

  protected change(resource: CfnResource): void {
    const { cfnResourceType: type } = resource;
    if (!Object.hasOwn(this.settings, type)) return;
    for (const { path, value } of missingIn(emitted(resource).Properties ?? {}, this.settings[type] ?? [])) {
      resource.addPropertyOverride(path, value);
      this.note(resource, path, value);
    }
  }
}
