import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { bucket } from '../../resources/s3/bucket';
import { bucketNamed } from '../../resources/s3/named';

export default defineRule({
  title: 'Pipelines keep the artifacts of their releases',
  problem:
    'What this pipeline released does not stay as it was: its bucket keeps no versions, or is emptied when it goes.',
  why: 'After an incident only the artifact itself shows what was deployed; overwritten or deleted, it shows nothing.',
  fix: {
    how: 'Keep versions in the bucket of artifacts, and do not let a deployment empty it.',
    cdk: 'artifactBucket: new Bucket(this, "Artifacts", { versioned: true, removalPolicy: RemovalPolicy.RETAIN })',
    noCode: 'The settings belong to the bucket of artifacts, which stands in a resource of its own.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: pipeline,
  check: ({ reading, artifactStores }) => {
    if (artifactStores.isUnknown) return artifactStores.unknown();
    const buckets = artifactStores.items().flatMap((store) => {
      const found = bucketNamed(store.get(reading.either('Location', 'location')), reading);
      return found ? [bucket.read(found)] : [];
    });
    if (buckets.length === 0) return artifactStores.notApplicable();
    return all(...buckets.flatMap((it) => [it.versioning.is('Enabled'), it.emptiedOnDeletion.isNot(true)]));
  },
});
