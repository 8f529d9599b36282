import { defineRule } from '../../engine/rule';
import { endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'Redis endpoints of DMS use TLS',
  problem: 'DMS connects to the Redis of this endpoint without TLS.',
  why: 'The whole of the data then crosses the network in the clear.',
  fix: {
    how: 'Set the security protocol to ssl-encryption.',
    properties: { RedisSettings: { SslSecurityProtocol: 'ssl-encryption' } },
    arguments: { redis_settings: { ssl_security_protocol: 'ssl-encryption' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.12'] },

  resource: endpoint,
  check: (it) => it.redisProtocol.isNot('plaintext'),
});
