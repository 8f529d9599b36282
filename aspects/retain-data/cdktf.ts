import type { TerraformResource } from 'cdktf';
import { ChangingAspect, emitted } from '../cdktf';
import { WITH_DATA } from './types';

/**
 * Makes Terraform refuse to destroy what holds data: buckets, tables, databases, file systems, keys, secrets, log groups
 * and the like. Add it to each stack.
 *
 * @example
 * Aspects.of(this).add(new RetainData());
 */
export class RetainData extends ChangingAspect {
  protected change(resource: TerraformResource): void {
    if (!WITH_DATA.has(resource.terraformResourceType)) return;
    const lifecycle = emitted(resource).lifecycle as { prevent_destroy?: boolean } | undefined;
    if (lifecycle?.prevent_destroy === true) return;
    resource.addOverride('lifecycle.prevent_destroy', true);
    this.note(resource, 'lifecycle.prevent_destroy', true);
  }
}
