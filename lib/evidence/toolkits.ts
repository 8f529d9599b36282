/** A toolkit that wrote what was judged, by the version that it left there. */
export interface Toolkit {
  readonly name: string;
  readonly version: string;
}

/**
 * The toolkit that a file tells of, by its name and text: the CDK in `tree.json`, CDKTF and CDK Terrain in `cdk.tf.json`,
 * Terraform and OpenTofu in a plan. Undefined where it tells of none.
 */
export function toolkitIn(name: string, text: string): Toolkit | undefined {
  if (name === 'tree.json') return libraryIn(text);
  if (name === 'cdk.tf.json') return named('CDKTF or CDK Terrain', metadataIn(text)?.version);
  // A plan says it first, and may be large.
  const [, version] =
    /^\s*\{\s*"format_version"\s*:.{1,200}?"terraform_version"\s*:\s*"([^"]{1,40})"/s.exec(text.slice(0, 1_000)) ?? [];
  return named('Terraform or OpenTofu', version);
}

const named = (name: string, version: unknown): Toolkit | undefined =>
  typeof version === 'string' && version !== '' ? { name, version } : undefined;

function libraryIn(text: string): Toolkit | undefined {
  const tree = data(text) as { tree?: { constructInfo?: { fqn?: unknown; version?: unknown } } } | undefined;
  const { fqn, version } = tree?.tree?.constructInfo ?? {};
  return typeof fqn === 'string' ? named(fqn.replace(/\..*/, ''), version) : undefined;
}

const metadataIn = (text: string) =>
  (data(text) as { '//'?: { metadata?: { version?: unknown } } } | undefined)?.['//']?.metadata;

function data(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
