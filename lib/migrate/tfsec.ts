import { listAt, sourceIn, textOf } from './data';
import { ended, ignoredInComment } from './ignored-in-comment';
import { PICKED, type Tool } from './suppression';
import { trivyIds } from './trivy';

/**
 * Suppressions of tfsec: comments, and what its configuration excludes. Sources:
 * https://aquasecurity.github.io/tfsec/latest/guides/configuration/ignores/ and
 * https://aquasecurity.github.io/tfsec/latest/guides/configuration/config/
 */
export const tfsec: Tool = {
  name: 'tfsec',
  knownBy: 'trivy',
  files: /(^|\/)\.tfsec\/config\.(json|ya?ml)$/,
  inComment: ignoredInComment('tfsec'),
  inFile: (file, text) => {
    if (!tfsec.files?.test(file)) return undefined;
    const source = sourceIn(file, text);
    return ['exclude', 'include'].flatMap((key) =>
      listAt(file, source, key).map((item, at) => {
        const [id = '', until] = textOf(item).split(':');
        return {
          id,
          reason: '',
          line: source.positionOf([key, String(at)])?.line ?? 1,
          where: {},
          ...ended(until),
          ...(key === 'include' ? { unfit: PICKED } : {}),
        };
      }),
    );
  },
  spellings: trivyIds,
};
