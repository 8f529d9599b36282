import { own } from '../engine/own';
import { child, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { lineOf } from '../read/assembly';
import { AWS_SOLUTIONS } from './aws-solutions';
import { itemsOf, sourceIn, textOf } from './data';
import type { Noted, Tool } from './suppression';

/** The packs of cdk-nag, and what an id of theirs begins with. Source: RULES.md of cdk-nag. */
const PACK = /^(AwsSolutions|HIPAA\.Security|NIST\.800\.53\.R[45]|PCI\.DSS\.321|Serverless)-/;

/** A suppression of one finding of a rule: `AwsSolutions-IAM5[Action::s3:*]`. */
const OF_FINDING = /^([^[]+)\[(.*)\]$/;

/**
 * Suppressions of cdk-nag: those of its version 2 in the metadata of resources and of whole templates, those of version 3
 * among what the CDK records of constructs. Sources: README.md and MIGRATION.md of cdk-nag, and
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Validations.html
 */
export const cdkNag: Tool = {
  name: 'cdk-nag',
  isInTemplates: true,
  files: /(^|\/)(manifest|[^/]+\.metadata)\.json$/,
  inMetadata: (metadata) =>
    itemsOf(child(child(metadata, 'cdk_nag'), 'rules_to_suppress')).map((item, at) => {
      const reason = textOf(child(item, 'reason'));
      const narrowed = itemsOf(child(item, 'applies_to')).map((it) => textOf(it) || textOf(child(it, 'regex')));
      return {
        ...ofFinding(textOf(child(item, 'id'))),
        ...(narrowed.length > 0 ? { only: narrowed.join(', ') } : {}),
        reason: child(item, 'is_reason_encoded') === true ? Buffer.from(reason, 'base64').toString('utf8') : reason,
        at: `cdk_nag.rules_to_suppress.${at}`,
      };
    }),
  inFile: (file, text) =>
    cdkNag.files?.test(file) && text.includes(ACKNOWLEDGED) ? acknowledged(file, text) : undefined,
  spellings: (id) => {
    const [pack] = PACK.exec(id) ?? [];
    if (pack === undefined) return [];
    const name = id.slice(pack.length);
    return pack === 'AwsSolutions-' ? [own(AWS_SOLUTIONS, name) ?? ''] : [name];
  },
};

/** What the CDK calls an acknowledgement in the metadata of a construct. */
const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';

/** A suppression that is about a part of a rule's findings says so in brackets. */
function ofFinding(written: string): Pick<Noted, 'id' | 'only'> {
  const [, id, only] = OF_FINDING.exec(written) ?? [];
  return id === undefined ? { id: written } : { id, only };
}

function acknowledged(file: string, text: string): Noted[] {
  const source = sourceIn(file, text);
  const recorded: [path: string[], constructs: Json | undefined][] = [[[], source.data]];
  const artifacts = child(source.data, 'artifacts');
  for (const name of isMap(artifacts) ? Object.keys(artifacts) : [])
    recorded.push([['artifacts', name, 'metadata'], child(child(artifacts, name), 'metadata')]);
  return recorded.flatMap(([at, constructs]) =>
    (isMap(constructs) ? Object.entries(constructs) : []).flatMap(([construct, entries]) =>
      itemsOf(entries).flatMap((entry, index) => {
        const data = child(entry, 'data');
        if (child(entry, 'type') !== ACKNOWLEDGED || !isMap(data)) return [];
        const made = lineOf(itemsOf(child(entry, 'trace')));
        return Object.entries(data).flatMap(([key, reason]): Noted[] => {
          const id = key.replace(/^Annotation::/, '');
          if (!PACK.test(id)) return [];
          return [
            {
              ...ofFinding(id),
              reason: textOf(reason),
              ...(made
                ? { file: made.file, line: made.line }
                : { line: source.positionOf([...at, construct, String(index), 'data', key])?.line ?? 1 }),
              where: { under: construct.replace(/^\//, '') },
            },
          ];
        });
      }),
    ),
  );
}
