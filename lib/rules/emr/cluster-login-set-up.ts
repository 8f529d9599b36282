import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters say how people log in',
  problem: 'This cluster has neither Kerberos nor a key pair for logging in.',
  why: 'People then share some other way in, which nobody planned.',
  fix: {
    how: 'Set up Kerberos, or name a key pair.',
    properties: { Instances: { Ec2KeyName: 'operators' } },
    arguments: { ec2_attributes: { key_name: 'operators', instance_profile: 'emr' } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['EMRAuthEC2KeyPairOrKerberos'] },
  resource: cluster,
  check: (it) => any(it.kerberos.isSet(), it.keyPair.isSet()),
});
