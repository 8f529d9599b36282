import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** A CodeBuild project. */
export const project = defineResource({
  cloudformation: 'AWS::CodeBuild::Project',
  terraform: 'aws_codebuild_project',
  facts: {
    encryptionKey: fact<string>('EncryptionKey', 'encryption_key'),
    privileged: fact<boolean>('Environment.PrivilegedMode', 'environment.privileged_mode'),
    image: fact<string>('Environment.Image', 'environment.image'),
    variables: fact<unknown[]>('Environment.EnvironmentVariables', 'environment.environment_variable'),
    cloudwatchLogs: fact<'ENABLED' | 'DISABLED'>(
      'LogsConfig.CloudWatchLogs.Status',
      'logs_config.cloudwatch_logs.status',
    ),
    s3Logs: fact<'ENABLED' | 'DISABLED'>('LogsConfig.S3Logs.Status', 'logs_config.s3_logs.status'),
    s3LogsUnencrypted: fact<boolean>('LogsConfig.S3Logs.EncryptionDisabled', 'logs_config.s3_logs.encryption_disabled'),
    cache: fact<'NO_CACHE' | 'LOCAL' | 'S3'>('Cache.Type', 'cache.type'),
    fileSystems: fact<unknown[]>('FileSystemLocations', 'file_system_locations'),
    fleet: fact<string>('Environment.Fleet.FleetArn', 'environment.fleet.fleet_arn'),
    minutes: fact<number>('TimeoutInMinutes', 'build_timeout'),
    vpc: fact<string>('VpcConfig.VpcId', 'vpc_config.vpc_id'),
    /** What a build does, or the file of the source code that says it. */
    buildspec: fact<string>('Source.BuildSpec', 'source.buildspec'),
    visibility: fact<'PRIVATE' | 'PUBLIC_READ'>('Visibility', 'project_visibility'),
  },
});

/** What a project produces, first and secondary. */
export const artifactsOf = (it: Reading): Fact[] =>
  both(it, 'Artifacts', 'SecondaryArtifacts', 'artifacts', 'secondary_artifacts');

/** What a project builds from, first and secondary. */
export const sourcesOf = (it: Reading): Fact[] => both(it, 'Source', 'SecondarySources', 'source', 'secondary_sources');

const both = (it: Reading, ...[first, others, tfFirst, tfOthers]: [string, string, string, string]): Fact[] =>
  it.either([first, others], [tfFirst, tfOthers]).flatMap((path) => it.fact(path).items());
