import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { covers } from '../../iam/glob';
import { removal } from '../removal';

/** Whether a registry scans what is pushed to a repository: its wildcard filters name the repository. */
function scannedByRegistry(it: Reading, name: string | undefined): boolean {
  const [frequency, filters, filter] = it.either(
    ['ScanFrequency', 'RepositoryFilters', 'Filter'],
    ['scan_frequency', 'repository_filter', 'filter'],
  );
  const types = ['AWS::ECR::RegistryScanningConfiguration', 'aws_ecr_registry_scanning_configuration'] as const;
  return it.settings('region', ...types).some((registry) =>
    registry
      .fact('Rules', 'rule')
      .items()
      .filter((rule) => rule.get(frequency).value !== 'MANUAL')
      .flatMap((rule) => rule.get(filters).items())
      .some((item) => matches(item.get<string>(filter).text, name)),
  );
}

function matches(filter: string | undefined, name: string | undefined): boolean {
  if (filter === '*') return true;
  if (filter === undefined || name === undefined) return false;
  return covers(filter, name);
}

/** A private ECR repository. */
export const repository = defineResource({
  cloudformation: 'AWS::ECR::Repository',
  terraform: 'aws_ecr_repository',
  facts: {
    /** Whether images are deleted with the repository, which AWS otherwise refuses as long as it holds any. */
    emptiedOnDeletion: fact<boolean>((it) => {
      const [emptier] = it.companions('Custom::ECRAutoDeleteImages', 'RepositoryName');
      return emptier ? new Fact<boolean>(emptier, true) : it.fact<boolean>('EmptyOnDelete');
    }, 'force_delete'),
    removal,
    /** Whether images are scanned when pushed, by the repository's or the registry's settings. */
    scanOnPush: fact<boolean>(
      (it) => scanned(it, it.fact('ImageScanningConfiguration.ScanOnPush'), it.fact('RepositoryName')),
      (it) => scanned(it, it.fact('image_scanning_configuration.scan_on_push'), it.fact('name')),
    ),
    lifecyclePolicy: fact<string>('LifecyclePolicy.LifecyclePolicyText', (it) =>
      it.companion('aws_ecr_lifecycle_policy', 'repository', 'name').fact('policy'),
    ),
  },
});

const scanned = (it: Reading, own: Fact<boolean>, name: Fact): Fact<boolean> =>
  scannedByRegistry(it, name.text) ? new Fact<boolean>(own, true) : own;
