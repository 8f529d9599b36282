import { Annotations, type IAspect, TerraformResource, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Body, type Change, missingIn, type Settings } from './change';

/** What a resource comes to as it is now, overrides included. */
export const emitted = (resource: TerraformResource): Body =>
  Object.values<Record<string, Body>>(resource.toTerraform().resource ?? {}).flatMap((named) =>
    Object.values(named),
  )[0] ?? {};

/** An aspect that changes resources, and says of each change what it was: in `changes`, and as synthesis reports it. */
export abstract class ChangingAspect implements IAspect {
  /** What has been changed so far. */
  readonly changes: Change[] = [];

  visit(node: IConstruct): void {
    if (TerraformResource.isTerraformResource(node)) this.change(node);
  }

  protected abstract change(resource: TerraformResource): void;

  protected note(resource: TerraformResource, property: string, value: unknown): void {
    this.changes.push({ path: resource.node.path, property, value });
    const to = Token.isUnresolved(value) ? '' : ` to ${JSON.stringify(value)}`;
    Annotations.of(resource).addInfo(`bulwark: ${this.constructor.name} sets ${property}${to}`);
  }
}

/** An aspect that sets arguments, where a resource does not say them. */
export abstract class SettingAspect extends ChangingAspect {
  constructor(private readonly settings: Settings) {
    super();
  }

  protected change(resource: TerraformResource): void {
    const { terraformResourceType: type } = resource;
    if (!Object.hasOwn(this.settings, type)) return;
    for (const { path, value } of missingIn(emitted(resource), this.settings[type] ?? [])) {
      resource.addOverride(path, value);
      this.note(resource, path, value);
    }
  }
}
