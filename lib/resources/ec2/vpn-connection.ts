import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** A setting of the first or second tunnel, in CloudFormation an element of a list. */
const ofTunnel =
  <T>(which: 0 | 1, cloudformation: string, terraform: string) =>
  (it: Reading): Fact<T> => {
    if (it.either(false, true)) return it.fact<T>(`tunnel${which + 1}_${terraform}`);
    const tunnels = it.fact<object[]>('VpnTunnelOptionsSpecifications');
    if (tunnels.isUnknown) return tunnels as unknown as Fact<T>;
    return tunnels.items<object>()[which]?.get<T>(cloudformation) ?? new Fact<T>(tunnels, undefined);
  };

const logged = (which: 0 | 1) =>
  ofTunnel<boolean>(
    which,
    'LogOptions.CloudwatchLogOptions.LogEnabled',
    'log_options.cloudwatch_log_options.log_enabled',
  );

const versions = (which: 0 | 1) => ofTunnel<object[]>(which, 'IKEVersions', 'ike_versions');

/** A VPN connection, which has two tunnels. */
export const vpnConnection = defineResource({
  cloudformation: 'AWS::EC2::VPNConnection',
  terraform: 'aws_vpn_connection',
  facts: {
    firstLogged: fact<boolean>(logged(0), logged(0)),
    secondLogged: fact<boolean>(logged(1), logged(1)),
    firstVersions: fact<object[]>(versions(0), versions(0)),
    secondVersions: fact<object[]>(versions(1), versions(1)),
  },
});
