import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** Every range that a classic security group lets in, its separate rules included. */
function ranges(it: Reading): Fact<string[]> {
  const rules = it.fact('DBSecurityGroupIngress', 'ingress');
  const values = [
    ...rules.items().map((rule) => rule.get(it.either('CIDRIP', 'cidr')).value),
    it.fact('CIDRIP').value,
  ].filter((range) => range !== undefined);
  return new Fact<string[]>(rules, rules.isUnknown ? rules.value : values);
}

/** A security group of the network before VPCs, or one of its rules. */
export const classicGroup = defineResource({
  cloudformation: ['AWS::RDS::DBSecurityGroup', 'AWS::RDS::DBSecurityGroupIngress'],
  terraform: 'aws_db_security_group',
  facts: { ranges: fact<string[]>(ranges, ranges) },
});
