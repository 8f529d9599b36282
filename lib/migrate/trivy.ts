import { matcher } from '../engine/levels';
import { own } from '../engine/own';
import { child } from '../engine/template';
import { itemsOf, listAt, sourceIn, textOf } from './data';
import { ended, ignoredInComment } from './ignored-in-comment';
import type { Noted, Tool } from './suppression';
import { TRIVY_NAMES } from './trivy-names';

/**
 * Suppressions of Trivy: comments, `.trivyignore`, and the misconfigurations of `.trivyignore.yaml`. Sources:
 * https://trivy.dev/latest/docs/configuration/filtering/ and
 * https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/
 */
export const trivy: Tool = {
  name: 'trivy',
  files: /(^|\/)\.trivyignore(\.ya?ml)?$/,
  inComment: ignoredInComment('trivy'),
  inFile: (file, text) => {
    if (/\.trivyignore\.ya?ml$/.test(file)) return inYaml(file, text);
    return /\.trivyignore$/.test(file) ? inList(text) : undefined;
  },
  spellings: trivyIds,
};

/** The ids of Trivy for one as it is written: `AVD-AWS-0089`, `aws-0089`, `aws-s3-enable-bucket-logging`, `aws-s3-*`. */
export function trivyIds(written: string): readonly string[] {
  const id = written.toLowerCase();
  if (!id.includes('*')) return [own(TRIVY_NAMES, id) ?? id.replace(/^avd-/, '').toUpperCase()];
  const matches = matcher([id]);
  return Object.entries(TRIVY_NAMES).flatMap(([name, it]) => (matches(name) ? [it] : []));
}

function inList(text: string): Noted[] {
  let reason: string[] = [];
  return text.split(/\r?\n/).flatMap((raw, at): Noted[] => {
    const line = raw.trim();
    if (line.startsWith('#')) reason.push(line.replace(/^#+\s*/, ''));
    if (line === '' || line.startsWith('#')) {
      if (line === '') reason = [];
      return [];
    }
    const [id = '', ...rest] = line.split(/\s+/);
    const until = /^exp:(.*)$/.exec(rest.find((word) => word.startsWith('exp:')) ?? '')?.[1];
    const noted = { id, reason: reason.join(' '), line: at + 1, where: {}, ...ended(until) };
    reason = [];
    return [/^(CVE|GHSA)-/i.test(id) ? { ...noted, unfit: 'it is a vulnerability of a package' } : noted];
  });
}

function inYaml(file: string, text: string): Noted[] {
  if (text.trim() === '') return [];
  const source = sourceIn(file, text);
  return listAt(file, source, 'misconfigurations').map((item, at) => {
    const paths = itemsOf(child(item, 'paths')).map(textOf);
    return {
      id: textOf(child(item, 'id')),
      reason: textOf(child(item, 'statement')),
      line: source.positionOf(['misconfigurations', String(at)])?.line ?? 1,
      where: paths.length > 0 ? { files: paths.flatMap((path) => [path, `**/${path}`]) } : {},
      ...ended(textOf(child(item, 'expired_at')) || undefined),
    };
  });
}
