import { defineRule } from '../../engine/rule';
import { certificate } from '../../resources/acm/certificate';

export default defineRule({
  title: 'Certificates have RSA keys of 2,048 bits or more',
  problem: 'This certificate is to have an RSA key of 1,024 bits.',
  why: 'Keys of that length can be broken; whoever does can pose as the site.',
  fix: {
    how: 'Ask for RSA_2048, or for an elliptic curve.',
    properties: { KeyAlgorithm: 'RSA_2048' },
    arguments: { key_algorithm: 'RSA_2048' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ACM.2'] },
  unseen: { 'ACM.2': 'the keys of certificates that are imported' },
  sameAs: {},
  resource: certificate,
  check: (it) => it.keyAlgorithm.isNot('RSA_1024'),
});
