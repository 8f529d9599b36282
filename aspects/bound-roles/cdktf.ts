import { SettingAspect } from '../cdktf';
import { boundBy } from './settings';

/**
 * Gives every role and user a permissions boundary, where it names none: those of the modules of others that are constructs too.
 * Add it to each stack: the framework visits no aspect of an app.
 *
 * @example
 * const boundary = new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'logs'] });
 * Aspects.of(this).add(new BoundRoles(boundary));
 */
export class BoundRoles extends SettingAspect {
  constructor(boundary: { readonly arn: string } | string) {
    super(boundBy(typeof boundary === 'string' ? boundary : boundary.arn));
  }
}
