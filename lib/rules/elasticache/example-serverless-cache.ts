/** A serverless cache, as examples of several rules have it. */
export const serverlessCache = (properties: object = {}) => ({
  Sessions: {
    Type: 'AWS::ElastiCache::ServerlessCache',
    Properties: { ServerlessCacheName: 'sessions', Engine: 'valkey', ...properties },
  },
});

/** The same in Terraform. */
export const serverlessCacheInTerraform = (args: object = {}) => ({
  aws_elasticache_serverless_cache: { sessions: { name: 'sessions', engine: 'valkey', ...args } },
});
