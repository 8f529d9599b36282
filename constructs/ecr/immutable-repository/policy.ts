/** What `Repository` of the CDK grants on the repository, each by its name. */
const pull = ['ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'] as const;
const push = [
  ...['ecr:CompleteLayerUpload', 'ecr:UploadLayerPart', 'ecr:InitiateLayerUpload'],
  ...['ecr:BatchCheckLayerAvailability', 'ecr:PutImage'],
] as const;

/** What an immutable repository grants, and nothing beside. ECR decrypts by grants of its own, so none is on the key. */
export const repositoryGrants = {
  read: ['ecr:DescribeRepositories', 'ecr:DescribeImages'],
  pull,
  push,
  pullPush: [...new Set([...pull, ...push])],
} as const;

/** What a client logs in with. It is of the registry, and works on no repository. */
export const LOGGING_IN = ['ecr:GetAuthorizationToken'] as const;
