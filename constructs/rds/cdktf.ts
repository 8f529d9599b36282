import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { type TerraformElement, type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { homeOf, serviceRole, shared } from '../iam/cdktf';
import { parametersOf } from './engine';
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

/** The parameters of a group: those that are given laid over its own. Each holds from the next start of the database on. */
export const parameterBlocks = (engine: string, given: Parameters<typeof parametersOf>[1]) =>
  Object.entries(parametersOf(engine, given)).map(([name, value]) => ({ name, value, applyMethod: 'pending-reboot' }));
