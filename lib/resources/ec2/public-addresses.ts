import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import type { Verdict } from '../../engine/verdict';
import { awsDefaults } from '../aws-defaults';

/** Whether the subnet that a property refers to gives what is launched there no public address. */
export function givesNoAddress(it: Reading, named: Fact): Verdict {
  const subnet = it.follow(named);
  return subnet
    ? subnet
        .fact<boolean>('MapPublicIpOnLaunch', 'map_public_ip_on_launch')
        .or(awsDefaults.subnetPublicAddresses.value)
        .isFalse()
    : named.unknown('a subnet that is declared elsewhere');
}
