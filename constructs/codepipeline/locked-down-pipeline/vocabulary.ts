export { images } from '../../../lib/release/images';
export { listers, scanners } from '../../../lib/release/scans';
export {
  type DependencyCheckScannerProps,
  dependencyCheckScanner,
  type InspectorScannerProps,
  inspectorScanner,
  type SnykScannerProps,
  type SonarQubeScannerProps,
  snykScanner,
  sonarQubeScanner,
} from './adapters';
export type {
  Check,
  PipelineOptions,
  PipelineTarget,
  ProductionTarget,
  SourceOfPipeline,
  StagingTarget,
} from './blueprint';
export type { Scanner } from './scanner';
export type { SecretPlace, Secrets } from './secrets';
export type { TerraformState } from './terraform-state';
export {
  cdkApp,
  containerService,
  lambdaFunction,
  staticSite,
  terraformConfiguration,
  type Workload,
} from './workload';
