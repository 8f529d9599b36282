import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { SettingAspect } from '../cdk';
import { boundBy } from './settings';

/**
 * Gives every role and user a permissions boundary, where it names none: those of the CDK's own functions too.
 * It does not see into stages that it is not added to.
 *
 * @example
 * const boundary = new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'logs'] });
 * Aspects.of(this).add(new BoundRoles(boundary));
 */
export class BoundRoles extends SettingAspect {
  constructor(boundary: IManagedPolicy | string) {
    super(boundBy(typeof boundary === 'string' ? boundary : boundary.managedPolicyArn));
  }
}
