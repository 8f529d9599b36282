import type { Reading } from '../../engine/reading';
import { type AddressRange, addressRange } from '../../network/addresses';

/** The block of the VPC that a security group, or the group of a rule, is in; empty where it is not known. */
export function blockOfVpc(it: Reading): AddressRange[] {
  const group = it.follow(it.fact('GroupId', 'security_group_id')) ?? it;
  const vpc = group.follow(group.fact('VpcId', 'vpc_id'));
  const block = vpc?.fact('CidrBlock', 'cidr_block').value;
  const range = typeof block === 'string' ? addressRange(block) : undefined;
  return range ? [range] : [];
}
