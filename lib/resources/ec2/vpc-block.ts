import type { Reading } from '../../engine/reading';
import { type AddressRange, addressRange } from '../../network/addresses';

/** The block of the VPC that a security group, or the group of a rule, is in; empty where it is not known. */
export function blockOfVpc(it: Reading): AddressRange[] {
  const of = (one: Reading, cloudFormation: string, terraform: string) =>
    one.fact(one.dialect === 'cloudformation' ? cloudFormation : terraform);
  const group = it.follow(of(it, 'GroupId', 'security_group_id')) ?? it;
  const vpc = group.follow(of(group, 'VpcId', 'vpc_id'));
  const block = vpc && of(vpc, 'CidrBlock', 'cidr_block').value;
  const range = typeof block === 'string' ? addressRange(block) : undefined;
  return range ? [range] : [];
}
