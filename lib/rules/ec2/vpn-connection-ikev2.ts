import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { vpnConnection } from '../../resources/ec2/vpn-connection';

/** The version stands in a map of its own in CloudFormation. */
const isNewOnly = (versions: Fact<object[]>): Verdict =>
  all(
    versions.isSet(),
    versions.every<string | object>((one) =>
      (one.get<string>('Value').isAbsentHere ? (one as Fact<string>) : one.get<string>('Value')).is('ikev2'),
    ),
  );

export default defineRule({
  title: 'VPN connections speak IKEv2 alone',
  problem: 'A tunnel of this connection takes IKEv1.',
  why: 'The older protocol is deprecated (RFC 9395): it can be made to tell hashes of its keys, and is used to flood others.',
  fix: {
    how: 'Allow ikev2 alone, for both tunnels.',
    properties: {
      VpnTunnelOptionsSpecifications: [{ IKEVersions: [{ Value: 'ikev2' }] }, { IKEVersions: [{ Value: 'ikev2' }] }],
    },
    arguments: { tunnel1_ike_versions: ['ikev2'], tunnel2_ike_versions: ['ikev2'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.183'] },
  sameAs: {},
  resource: vpnConnection,
  check: (it) => all(isNewOnly(it.firstVersions), isNewOnly(it.secondVersions)),
});
