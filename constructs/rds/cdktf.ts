import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { type TerraformElement, type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { homeOf, serviceRole, shared } from '../iam/cdktf';
import { monitored, monitoringGrants } from './policy';

/** The role with which RDS writes metrics of the operating system, for the databases of a stack that are given none. */
export const monitoringRole = (scope: Construct, provider: TerraformProvider | undefined): IamRole =>
  shared(scope, 'SharedDatabaseMonitoring', provider, (stack, id) => {
    const home = homeOf(stack, provider);
    const databases = [monitored(home)];
    return serviceRole(stack, id, 'monitoring.rds.amazonaws.com', databases, monitoringGrants(home), provider);
  });

/** What the last snapshot of a database is called, which Terraform has to be told. */
export const finalSnapshotOf = (database: TerraformElement, name: string | undefined): string =>
  `${name ?? TerraformStack.of(database).getLogicalId(database)}-final`.replaceAll('_', '-').toLowerCase();
