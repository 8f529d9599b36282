import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import type { Traffic } from '../../network/traffic';
import { securityGroup } from '../ec2/security-group';

/** What one of the groups lets in by whatever resource, where the group is declared beside the database. */
export function ingressOf(it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined {
  const declared = it.follow(group);
  const read = securityGroup.facts.ingress[it.dialect];
  if (!declared || typeof read !== 'function') return undefined;
  const rules = read(declared);
  return new Fact(rules.at, (rules.known ?? []).map((rule) => ({ ...rule, own: true })) as unknown as Value);
}

/** An RDS instance or cluster, as its network sees it. */
export const database = defineResource({
  cloudformation: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  terraform: ['aws_db_instance', 'aws_rds_cluster'],
  facts: {
    securityGroups: fact<string[]>(
      (it) => it.fact<string[]>('VPCSecurityGroups').orElse(() => it.fact('VpcSecurityGroupIds')),
      'vpc_security_group_ids',
    ),
  },
});
