import type { Fact } from '../engine/fact';
import type { Truth } from '../engine/truth';
import type { Verdict } from '../engine/verdict';
import type { Condition, Item, Policy, Statement } from './policy';
import { refuses } from './refusal';

type Covers = readonly ((resource: string) => boolean)[];

/**
 * Passes when a policy refuses requests that come without TLS: a Deny to everyone, on these actions, whose only
 * condition is that `aws:SecureTransport` is false. `covers` says which resource patterns are enough; several
 * statements may cover them together.
 */
export const deniesPlainTransport = (policy: Fact<Policy>, actions: readonly string[], covers: Covers): Verdict =>
  refuses(policy, actions, covers, only(isPlainTransport));

/** Passes when a policy refuses requests of S3 that come with a TLS older than a version, such as 1.2. */
export const deniesOldTls = (
  policy: Fact<Policy>,
  actions: readonly string[],
  covers: Covers,
  version: number,
): Verdict =>
  refuses(
    policy,
    actions,
    covers,
    only((condition) => isOlderThan(condition, version)),
  );

/** Further conditions would let some of the requests through. */
const only =
  (test: (condition: Condition) => Truth) =>
  ({ conditions }: Statement): Truth => {
    const [first, ...others] = conditions;
    return first && others.length === 0 && first.values.length === 1 ? test(first) : false;
  };

function isPlainTransport({ operator, key, values }: Condition): Truth {
  if (!/^bool(ifexists)?$/.test(operator) || key !== 'aws:securetransport') return false;
  const [value] = values as [Item];
  return value.text.toLowerCase() === 'false' || (value.open ? undefined : false);
}

function isOlderThan({ operator, key, values }: Condition, version: number): Truth {
  if (!/^numericlessthan(equals)?(ifexists)?$/.test(operator) || key !== 's3:tlsversion') return false;
  const [value] = values as [Item];
  return value.open ? undefined : Number(value.text) >= version;
}
