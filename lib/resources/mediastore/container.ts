import { defineResource, fact } from '../../engine/rule';

/** A MediaStore container. */
export const container = defineResource({
  cloudformation: 'AWS::MediaStore::Container',
  terraform: 'aws_media_store_container',
  facts: {
    policy: fact<string>('Policy', (it) =>
      it.companion('aws_media_store_container_policy', 'container_name', 'name').fact('policy'),
    ),
    cors: fact<unknown[]>('CorsPolicy', undefined),
    lifecycle: fact<string>('LifecyclePolicy', undefined),
    metrics: fact<string>('MetricPolicy.ContainerLevelMetrics', undefined),
    logged: fact<boolean>('AccessLoggingEnabled', undefined),
  },
});
