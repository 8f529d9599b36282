import { BulwarkError } from '../../lib/engine/error';

export interface TagResourcesProps {
  /** Who is asked in an incident: the tag `owner`. */
  readonly owner: string;
  /** How sensitive the data is, such as `confidential`: the tag `data-classification`. */
  readonly dataClassification: string;
  /** Others, by key. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The tags, by key. Throws a `BulwarkError` for one that AWS does not take. */
export function tagsOf({ owner, dataClassification, tags = {} }: TagResourcesProps): [string, string][] {
  const all = Object.entries({ owner, 'data-classification': dataClassification, ...tags });
  for (const [key, value] of all)
    if (typeof value !== 'string' || value === '' || value.length > 256 || key.length > 128 || key.startsWith('aws:'))
      throw new BulwarkError(
        `TagResources: ${JSON.stringify(key)} with ${JSON.stringify(value)} is no tag: a key has up to 128 characters and does not begin with aws:, a value has 1 to 256`,
      );
  return all;
}
